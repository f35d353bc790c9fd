using CsCheck;
using Dixit.Attribution.Quotations;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Attribution;

public sealed class QuotationFinderTests
{
    private static readonly QuotationFinder s_finder = new(QuotationMarks.Read(Path.Combine(AppContext.BaseDirectory, "data", "quotation-marks.tsv")));

    [Theory]
    [InlineData("Il a dit : « Bonjour. »", "« Bonjour. »")]
    [InlineData("She said “hello” twice.", "“hello”")]
    [InlineData("He said, \"It is over,\" and left.", "\"It is over,\"")]
    [InlineData("The mayor’s aides’ cars", "")]
    [InlineData("l’école d’hier, rock ’n’ roll", "")]
    [InlineData("They cried ‘stop’ at once.", "‘stop’")]
    [InlineData("Er rief „halt“ und ging.", "„halt“")]
    [InlineData("« Il a crié “stop” ! » dit-elle.", "« Il a crié “stop” ! » | “stop”")]
    [InlineData("« Ouvert sans fin, dit-elle.", "« Ouvert sans fin, dit-elle.")]
    [InlineData("a 6' 2\" man said \"no\" to all", "\"no\"")]
    [InlineData("''It is over,'' he said.", "''It is over,''")]
    public void Finds_quotations_of_every_style(string text, string expected) => Dump(text).ShouldBe(expected);

    [Fact]
    public void Runs_on_over_paragraphs_to_its_closing_mark()
        => Dump("« Premier point.\n\nSecond point. » Fin.").ShouldBe("« Premier point.\n\nSecond point. »");

    [Fact]
    public void Ends_with_its_paragraph_where_the_next_opens_anew()
        => Dump("“First point.\n\n“Second point.” End.").ShouldBe("“First point. | “Second point.”");

    [Fact]
    public void Survives_any_text()
        => Gen.String[Gen.Char["ab .,«»“”\"'’‘„\n"], 0, 60].Sample(text =>
        {
            var found = s_finder.Find(text, [.. Paragraphs(text)]);
            foreach (var q in found)
            {
                q.Span.Start.ShouldBeInRange(0, text.Length);
                q.Span.End.ShouldBeInRange(q.Span.Start, text.Length);
                q.Span.Contains(q.Inner).ShouldBeTrue();
            }
            found.ShouldBe(found.OrderBy(q => q.Span.Start).ThenByDescending(q => q.Span.End));
        });

    private static string Dump(string text)
        => string.Join(" | ", s_finder.Find(text, [.. Paragraphs(text)]).Select(q => q.Span.In(text)));

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;
        foreach (var part in text.Split("\n\n"))
        {
            yield return new(start, start + part.Length);
            start += part.Length + 2;
        }
    }
}
