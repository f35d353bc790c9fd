using System.Collections.Immutable;
using Dixit.Segmentation;
using Dixit.Text;

namespace Dixit.Specs.Segmentation;

/// <summary>
/// A fenced <c>sentences fr</c> or <c>sentences en</c> block: a text, whose paragraphs are parted by empty lines, then a line
/// that begins with <c>= </c> for each sentence, with its tokens between blanks. A token that stands for several words is written
/// <c>du=de+le</c>; a blank inside a token <c>␣</c>.
/// </summary>
internal sealed record SegmentationBlock(string Place, string Language, string Text, ImmutableArray<string> Expected)
{
    private const string Mark = "= ";

    public static SegmentationBlock Parse(string place, string language, string body)
    {
        var lines = body.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var first = lines.FindIndex(line => line.StartsWith(Mark, StringComparison.Ordinal));
        if (first < 1) throw new FormatException($"{place}: a block has a text, then a line with “= ” for each sentence");
        return new(place, language, string.Join('\n', lines.Take(first)), [.. lines.Skip(first).Where(line => line.Length > 0).Select(line => line[Mark.Length..])]);
    }

    /// <summary>The sentences found in the text, written as the expected ones are.</summary>
    public IEnumerable<string> Actual(ISegmenter segmenter) => segmenter.Segment(Text, [.. Paragraphs()])
        .Select(sentence => string.Join(' ', sentence.Tokens.Select(token => Written(token, Text))));

    private static string Written(Token token, string text)
    {
        var form = token.Span.In(text).Replace(' ', '␣');
        return token.IsMultiword ? $"{form}={string.Join('+', token.Words)}" : form;
    }

    private IEnumerable<TextSpan> Paragraphs()
    {
        for (var start = 0; start < Text.Length;)
        {
            var end = Text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = Text.Length;
            yield return new TextSpan(start, end).Trim(Text);
            start = end + 2;
        }
    }
}
