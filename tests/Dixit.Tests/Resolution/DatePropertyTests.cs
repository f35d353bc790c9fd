using CsCheck;
using Dixit.Reading;
using Dixit.Resolution.Dates;
using Dixit.Segmentation;
using Dixit.Syntax;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Resolution;

public sealed class DatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "mardi", "le", "la", "24", "31", "2022", "février", "semaine", "dernière", "il y a", "deux", "jours", "du", "au", "depuis", "entre", "et", "plus tôt", "veille", "la veille",
        "on", "Tuesday", "last", "week", "in", "May", "30", "February", "9999", "the", "between", "and", "since", "until", "three", "years", "ago", "early", "century", "999", "decades",
        ",", ".", "-", "/", "«", "'", "0", "1er", "th", "début", "été", "fin", "à", "millennium", "𝔇", "l'", "the day before",
    ];

    private static readonly string?[] Odd = [null, "2022-11", "2022", "199X", "0001-01-01", "9999-12-31", "1000-01-01", "2999-12-31", "2020-02-29", "no date", "../2022", "1000/2999"];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 12].Select(pieces => string.Join(' ', pieces)));

    private static readonly Gen<string?> Days = Gen.OneOf(
        Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]),
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(day => (string?)Period.Day(DateOnly.FromDayNumber(day)).ToString()));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Any_text_of_any_day_gives_mentions_in_bounds_and_in_order(string language)
    {
        var resolver = DateResolver.For(language);
        var segmenter = Segmenter.For(language);
        Gen.Select(Texts, Days).Sample((text, day) =>
        {
            if (ReportReader.ReadText("t", text).Report is not { } read) return;
            var report = read with { Published = day };
            var trees = segmenter.Segment(report.Text, report.Paragraphs).Select(Flat).ToArray();
            var end = 0;
            foreach (var mention in resolver.Resolve(report, [.. trees]))
            {
                mention.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                mention.Span.IsEmpty.ShouldBeFalse();
                end = mention.Span.End;
                (mention.Value.First is null && mention.Value.Last is null).ShouldBeFalse();
                Period.Parse(mention.Value.ToString()).ShouldBe(mention.Value);
            }
            end.ShouldBeLessThanOrEqualTo(report.Text.Length);
        }, iter: 3000);
    }

    [Theory]
    [InlineData("fr", "C'était il y a 999 siècles. Depuis 999 décennies, il pleut. Le 3 mars 1000, il partit, et 900 ans plus tôt, 900 ans plus tôt, il vint.")]
    [InlineData("en", "That was 999 centuries ago. On 3 March 1000 he left; 900 years earlier, 900 years earlier, he came. It was 900 years before 900 years before 1000.")]
    public void What_lies_beyond_the_calendar_is_no_date(string language, string text)
    {
        var report = ReportReader.ReadText("t", text, new() { Language = language }).Report! with { Published = "2022-11-24" };
        var trees = Segmenter.For(language).Segment(report.Text, report.Paragraphs).Select(Flat).ToArray();
        DateResolver.For(language).Resolve(report, [.. trees]).ShouldAllBe(mention => mention.Value.First == null || mention.Value.First.Value.Year > 99);
    }

    [Fact]
    public void A_wider_day_of_the_report_gives_values_that_hold_those_of_every_day_in_it()
    {
        var resolver = DateResolver.For("fr");
        var segmenter = Segmenter.For("fr");
        var text = "Il est venu mardi. Il est venu la semaine dernière. Il est venu il y a deux mois. Il vit là depuis lundi. Il est venu hier soir. Le lendemain, il pleuvait.";
        var report = ReportReader.ReadText("t", text, new() { Language = "fr" }).Report!;
        var trees = segmenter.Segment(report.Text, report.Paragraphs).Select(Flat).ToArray();
        Gen.Select(Gen.Int[1990, 2030], Gen.Int[1, 12], Gen.Int[1, 28]).Sample((year, month, day) =>
        {
            var wide = resolver.Resolve(report with { Published = $"{year}-{month:00}" }, [.. trees]);
            var narrow = resolver.Resolve(report with { Published = $"{year}-{month:00}-{day:00}" }, [.. trees]);
            wide.Length.ShouldBe(6);
            wide.Zip(narrow).ShouldAllBe(pair => pair.First.Span == pair.Second.Span && pair.First.Value.Contains(pair.Second.Value));
        });
    }

    // Every word hangs on the first.
    private static Tree Flat(Sentence sentence) => new(sentence, [.. sentence.Tokens.Select((token, i) => new Word
    {
        Index = i, Token = i, Span = token.Span, Form = "x", Head = i == 0 ? -1 : 0, Relation = i == 0 ? "root" : "dep",
    })]);
}
