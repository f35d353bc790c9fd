using System.Collections.Immutable;
using Dixit.Evaluation;
using Dixit.Text;

namespace Dixit.Cli.Commands.Evaluation;

/// <summary>A missed or spurious statement as one line.</summary>
internal static class ErrorLine
{
    private const int Widest = 110;

    public static string Of(string kind, AttributionGold gold, JudgedStatement statement)
        => $"{kind,-8} {gold.Id}: {Cut(gold.Text, statement.Source)} | {Cut(gold.Text, statement.Cue)} | {Cut(gold.Text, statement.Content)}";

    private static string Cut(string text, ImmutableArray<TextSpan> spans)
    {
        var places = new CodePoints(text);
        var words = string.Join(" / ", spans.Select(span => places.ToUtf16(span).In(text))).ReplaceLineEndings(" ");
        return string.Concat(words.EnumerateRunes().Take(Widest).Select(rune => rune.ToString()));
    }
}
