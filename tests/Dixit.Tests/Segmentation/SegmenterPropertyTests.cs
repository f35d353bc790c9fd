using System.Collections.Immutable;
using CsCheck;
using Dixit.Segmentation;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Segmentation;

/// <summary>What must hold of any text whatever.</summary>
public sealed class SegmenterPropertyTests
{
    private static readonly string[] Scraps =
    [
        " ", "\u00A0", "\u202F", "\n", "\r\n", "\n\n", "\t", ".", "...", "…", "!", "?", ",", ";", ":", "«", "»", "“", "”", "\"", "'", "’", "(", ")", "-", "–", "/", "@",
        "www.", "http://", "a@b.fr", ".com", "Le", "maire", "du", "des", "don", "t", "cannot", "M.", "J.-C.", "1", "000", "20", "%", "½", "\u00AD", "\u200B", "\uFEFF",
        "\u0301", "e", "é", "👩‍🚀", "🇫🇷", "\uD83D", "\uDE00", "𝒳", "日本", "ﬁ", "İ", "\0", "~", "=====", "•", "\u2028", "\u0085",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]).Array[0, 60].Select(parts => string.Concat(parts)),
        Gen.String[0, 200],
        Gen.Char['\u0020', '\u2FFF'].Array[0, 100].Select(characters => new string(characters)));

    private static readonly Segmenter[] Segmenters = [Segmenter.For("fr"), Segmenter.For("en")];

    [Fact]
    public void Every_character_is_in_one_token_or_is_white_space() => AnyText.Sample(text =>
    {
        foreach (var segmenter in Segmenters)
        {
            var paragraphs = Paragraphs(text);
            var at = 0;
            foreach (var sentence in segmenter.Segment(text, paragraphs))
            {
                sentence.Tokens.ShouldNotBeEmpty();
                sentence.Span.ShouldBe(new(sentence.Tokens[0].Span.Start, sentence.Tokens[^1].Span.End));
                paragraphs.Count(paragraph => paragraph.Contains(sentence.Span)).ShouldBe(1);
                foreach (var token in sentence.Tokens)
                {
                    text[at..token.Span.Start].ShouldBeNullOrWhiteSpace();
                    token.Span.IsEmpty.ShouldBeFalse();
                    token.Words.ShouldNotBeEmpty();
                    token.Words.Any(string.IsNullOrEmpty).ShouldBeFalse();
                    if (!token.IsMultiword) token.Words[0].ShouldBe(token.Span.In(text));
                    at = token.Span.End;
                }
            }
            text[at..].ShouldBeNullOrWhiteSpace();
        }
    });

    [Fact]
    public void Threads_share_a_segmenter() => AnyText.Array[8].Sample(texts =>
    {
        var segmenter = Segmenters[0];
        var alone = texts.Select(text => Dump(segmenter, text)).ToArray();
        texts.AsParallel().AsOrdered().Select(text => Dump(segmenter, text)).ToArray().ShouldBe(alone);
    }, iter: 20);

    [Fact]
    public void What_stands_in_another_paragraph_does_not_matter() => Gen.Select(AnyText, AnyText).Sample((first, second) =>
    {
        first = first.Trim().Replace('\n', ' ').Replace('\r', ' ');
        second = second.Trim().Replace('\n', ' ').Replace('\r', ' ');
        foreach (var segmenter in Segmenters)
        {
            var together = segmenter.Segment(first + "\n\n" + second, [new(0, first.Length), new(first.Length + 2, first.Length + 2 + second.Length)]);
            var apart = Dump(segmenter, first) + Dump(segmenter, second);
            Dump(together, first + "\n\n" + second).ShouldBe(apart);
        }
    });

    private static ImmutableArray<TextSpan> Paragraphs(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        foreach (var part in text.Split("\n\n"))
        {
            var span = new TextSpan(start, start + part.Length).Trim(text);
            if (!span.IsEmpty) paragraphs.Add(span);
            start += part.Length + 2;
        }
        return paragraphs.ToImmutable();
    }

    private static string Dump(Segmenter segmenter, string text) => Dump(segmenter.Segment(text, [new(0, text.Length)]), text);

    private static string Dump(IEnumerable<Sentence> sentences, string text) =>
        string.Concat(sentences.Select(sentence => string.Join('|', sentence.Tokens.Select(token => $"{token.Span.In(text)}={string.Join('+', token.Words)}")) + "\n"));
}
