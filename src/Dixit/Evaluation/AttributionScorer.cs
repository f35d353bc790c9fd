using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>
/// Scores statements against gold. <c>exact</c>: single spans with both ends right, each role by itself (the figures published on
/// PolNeAR); <c>tokens</c>: words that a role covers; <c>content@t</c>: statements matched one to one whose contents overlap by t of
/// their union; <c>gold@t</c>: by t of the gold content; <c>tuple@t</c>: by t in all three roles at once; <c>act</c>, <c>stance</c>,
/// <c>form</c>, <c>speaker</c>: accuracy over the matches of content@0.5.
/// </summary>
public sealed class AttributionScorer
{
    private static readonly (string Name, Func<JudgedStatement, ImmutableArray<TextSpan>> Spans)[] Roles =
        [("source", s => s.Source), ("cue", s => s.Cue), ("content", s => s.Content)];

    private readonly RoleTally[] _roles = [new(), new(), new()];
    private readonly SortedDictionary<double, int> _content = new() { [0.5] = 0, [0.8] = 0, [1.0] = 0 };
    private readonly SortedDictionary<double, (int Matches, int Speakers)> _gold = new() { [0.3] = default, [0.8] = default };
    private readonly SortedDictionary<double, int> _tuple = new() { [0.5] = 0, [1.0] = 0 };
    private readonly LabelTally _labels = new();
    private readonly ActTally _acts = new();
    private int _documents, _goldCount, _foundCount;

    /// <summary>Judges one report.</summary>
    /// <param name="text">The text that both refer to; spans are in its code points.</param>
    /// <param name="gold">What should be found.</param>
    /// <param name="found">What was found.</param>
    /// <returns>What was missed and what was found beyond gold, by content@0.5.</returns>
    public (ImmutableArray<JudgedStatement> Missed, ImmutableArray<JudgedStatement> Spurious) Add(
        string text, IReadOnlyList<JudgedStatement> gold, IReadOnlyList<JudgedStatement> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        var runes = text.EnumerateRunes().ToArray();
        var (golds, founds) = (gold.Select(s => new Covered(s, runes)).ToArray(), found.Select(s => new Covered(s, runes)).ToArray());
        _documents++;
        _goldCount += golds.Length;
        _foundCount += founds.Length;
        var words = Words.In(runes).ToList();
        for (var role = 0; role < Roles.Length; role++)
            _roles[role].Add([.. golds.SelectMany(s => s.Spans[role])], [.. founds.SelectMany(s => s.Spans[role])], words, runes.Length);

        foreach (var t in _content.Keys.ToList()) _content[t] += Match(Content, t).Count;
        foreach (var t in _tuple.Keys.ToList()) _tuple[t] += Match(WorstRole, t).Count;
        foreach (var t in _gold.Keys.ToList())
        {
            var pairs = Match(OfGold, t);
            _gold[t] = (_gold[t].Matches + pairs.Count, _gold[t].Speakers + pairs.Count(pair => founds[pair.Found].SharesSourceWith(golds[pair.Gold])));
        }
        var matched = Match(Content, 0.5);
        foreach (var (f, g) in matched) _labels.Add(found[f], gold[g]);
        _acts.Add(found, gold, matched);
        return ([.. gold.Where((_, i) => matched.All(pair => pair.Gold != i))], [.. found.Where((_, i) => matched.All(pair => pair.Found != i))]);

        List<(int Found, int Gold)> Match(Func<int, int, double> score, double threshold) => Matching.Greedy(founds.Length, golds.Length, score, threshold);
        double Content(int f, int g) => founds[f].Content.OverlapOverUnion(golds[g].Content);
        double OfGold(int f, int g) => (double)founds[f].Content.Shared(golds[g].Content) / Math.Max(1, golds[g].Content.Count);
        double WorstRole(int f, int g) => Enumerable.Range(0, Roles.Length).Min(role => founds[f].Covers[role].OverlapOverUnion(golds[g].Covers[role]));
    }

    /// <summary>The figures over all reports judged so far, in the order and under the names of the published scorer.</summary>
    public ImmutableArray<Measure> Measures()
    {
        var measures = ImmutableArray.CreateBuilder<Measure>();
        measures.Add(new("documents", _documents));
        measures.Add(new("statements", _goldCount));
        measures.Add(new("predicted", _foundCount));
        for (var role = 0; role < Roles.Length; role++)
        {
            measures.Add(new($"exact {Roles[role].Name}", Score: _roles[role].Exact));
            measures.Add(new($"tokens {Roles[role].Name}", Score: _roles[role].Tokens));
        }
        foreach (var (t, right) in _content) measures.Add(new($"content@{Threshold(t)}", Score: new(_goldCount, _foundCount, right)));
        foreach (var (t, (matches, speakers)) in _gold)
        {
            measures.Add(new($"gold@{Threshold(t)}", Score: new(_goldCount, _foundCount, matches)));
            measures.Add(new($"gold@{Threshold(t)} speaker", Share: (double)speakers / Math.Max(1, matches)));
        }
        foreach (var (t, right) in _tuple) measures.Add(new($"tuple@{Threshold(t)}", Score: new(_goldCount, _foundCount, right)));
        measures.AddRange(_labels.Measures());
        return measures.DrainToImmutable();
    }

    /// <summary>Of each act that gold tells of: statements found by content@0.5 that have this act on both sides, of those that have it on one.</summary>
    public ImmutableArray<Measure> Acts() => _acts.Measures();

    private static string Threshold(double t) => t.ToString("0.0", CultureInfo.InvariantCulture);

    private sealed class Covered
    {
        public Covered(JudgedStatement statement, Rune[] text)
        {
            Spans = [.. Roles.Select(role => role.Spans(statement).Select(span => Trim(span, text)).ToImmutableArray())];
            Covers = [.. Spans.Select(spans => new Cover(spans, text.Length))];
        }

        public ImmutableArray<TextSpan>[] Spans { get; }

        public Cover[] Covers { get; }

        public Cover Content => Covers[2];

        public bool SharesSourceWith(Covered other)
            => Covers[0].Shared(other.Covers[0]) > 0 || (Covers[0].Count == 0 && other.Covers[0].Count == 0);

        private static TextSpan Trim(TextSpan span, Rune[] text)
        {
            var (start, end) = (span.Start, span.End);
            while (start < end && Words.IsSpace(text[start])) start++;
            while (end > start && Words.IsSpace(text[end - 1])) end--;
            return new(start, end);
        }
    }
}
