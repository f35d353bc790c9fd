namespace Dixit.Evaluation;

/// <summary>
/// Pairs the words of two segmentations of one text as the CoNLL 2018 evaluation does: by their places, and inside the
/// stretches that a multiword token of either side covers by the longest common subsequence of forms.
/// </summary>
internal sealed class WordAlignment
{
    private readonly List<(ScoredWord Gold, ScoredWord System)> _pairs = [];
    private readonly Dictionary<ScoredWord, ScoredWord> _goldOf = [];

    private WordAlignment() { }

    public IReadOnlyList<(ScoredWord Gold, ScoredWord System)> Pairs => _pairs;

    /// <summary>The gold word that a word of the system is paired with, or null.</summary>
    public ScoredWord? GoldOf(ScoredWord system) => _goldOf.GetValueOrDefault(system);

    public static WordAlignment Of(List<ScoredWord> gold, List<ScoredWord> system)
    {
        var alignment = new WordAlignment();
        var (g, s) = (0, 0);
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].IsMultiword || system[s].IsMultiword)
            {
                var (goldStart, systemStart) = MultiwordStart(gold, system, g, s);
                (g, s) = MultiwordEnd(gold, system, goldStart, systemStart, (gold[g].IsMultiword ? gold[g] : system[s]).Span.End);
                alignment.PairByForm(gold[goldStart..g], system[systemStart..s]);
            }
            else if (gold[g].Span == system[s].Span) alignment.Pair(gold[g++], system[s++]);
            else if (gold[g].Span.Start <= system[s].Span.Start) g++;
            else s++;
        }
        return alignment;
    }

    private void Pair(ScoredWord gold, ScoredWord system)
    {
        _pairs.Add((gold, system));
        _goldOf[system] = gold;
    }

    private static (int Gold, int System) MultiwordStart(List<ScoredWord> gold, List<ScoredWord> system, int g, int s)
    {
        if (gold[g].IsMultiword)
            return (g, !system[s].IsMultiword && system[s].Span.Start < gold[g].Span.Start ? s + 1 : s);
        return (gold[g].Span.Start < system[s].Span.Start ? g + 1 : g, s);
    }

    private static (int Gold, int System) MultiwordEnd(List<ScoredWord> gold, List<ScoredWord> system, int g, int s, int end)
    {
        while (!IsBeyond(gold, g, end) || !IsBeyond(system, s, end))
        {
            var takeGold = g < gold.Count && (s >= system.Count || gold[g].Span.Start <= system[s].Span.Start);
            var word = takeGold ? gold[g++] : system[s++];
            if (word.IsMultiword) end = Math.Max(end, word.Span.End);
        }
        return (g, s);
    }

    private static bool IsBeyond(List<ScoredWord> words, int i, int end) =>
        i >= words.Count || (words[i].IsMultiword ? words[i].Span.Start >= end : words[i].Span.End > end);

    private void PairByForm(List<ScoredWord> gold, List<ScoredWord> system)
    {
        var common = new int[gold.Count + 1, system.Count + 1];
        for (var i = gold.Count - 1; i >= 0; i--)
            for (var j = system.Count - 1; j >= 0; j--)
                common[i, j] = SameForm(gold[i], system[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        var (g, s) = (0, 0);
        while (g < gold.Count && s < system.Count)
            if (SameForm(gold[g], system[s])) Pair(gold[g++], system[s++]);
            else if (common[g, s] == common[g + 1, s]) g++;
            else s++;
    }

    private static bool SameForm(ScoredWord gold, ScoredWord system) =>
        string.Equals(gold.Word.Form, system.Word.Form, StringComparison.OrdinalIgnoreCase);
}
