using Dixit.Segmentation;

namespace Dixit.Trainer.Segmentation;

/// <summary>Lists where two segmentations of one text differ, a line each, for reading.</summary>
internal static class Differences
{
    private const int Context = 40;

    public static void Print(SegmentedText gold, SegmentedText system, TextWriter output)
    {
        var (goldTokens, systemTokens) = (Tokens(gold), Tokens(system));
        foreach (var (span, token) in systemTokens.Where(entry => !goldTokens.TryGetValue(entry.Key, out var other) || !other.Words.SequenceEqual(entry.Value.Words)))
            output.WriteLine($"token\t{string.Join(' ', token.Words)}\t{Around(gold.Text, span.Start, span.End)}");
        var (goldEnds, systemEnds) = (Ends(gold), Ends(system));
        foreach (var end in systemEnds.Except(goldEnds)) output.WriteLine($"false break\t{Around(gold.Text, end, end)}");
        foreach (var end in goldEnds.Except(systemEnds)) output.WriteLine($"missed break\t{Around(gold.Text, end, end)}");
    }

    private static Dictionary<Dixit.Text.TextSpan, Token> Tokens(SegmentedText document) =>
        document.Sentences.SelectMany(sentence => sentence.Tokens).ToDictionary(token => token.Span);

    private static HashSet<int> Ends(SegmentedText document) => [.. document.Sentences.Select(sentence => sentence.Span.End)];

    private static string Around(string text, int start, int end) =>
        $"{text[Math.Max(0, start - Context)..start]}⟦{text[start..end]}⟧{text[end..Math.Min(text.Length, end + Context)]}".ReplaceLineEndings("⏎");
}
