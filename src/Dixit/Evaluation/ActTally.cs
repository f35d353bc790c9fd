using System.Collections.Immutable;

namespace Dixit.Evaluation;

/// <summary>Counts of statements by their acts, over texts whose gold tells acts.</summary>
internal sealed class ActTally
{
    private readonly SortedDictionary<string, Score> _scores = new(StringComparer.Ordinal);

    /// <param name="found">What was found in a text.</param>
    /// <param name="gold">What should be.</param>
    /// <param name="matched">Which of them are the same statement, as places in both.</param>
    public void Add(IReadOnlyList<JudgedStatement> found, IReadOnlyList<JudgedStatement> gold, List<(int Found, int Gold)> matched)
    {
        if (gold.Any(s => s.Act is null)) return;
        foreach (var act in found.Select(s => s.Act).OfType<string>()) Count(act, score => score with { System = score.System + 1 });
        foreach (var act in gold.Select(s => s.Act).OfType<string>()) Count(act, score => score with { Gold = score.Gold + 1 });
        foreach (var (f, g) in matched)
            if (found[f].Act is { } act && act == gold[g].Act) Count(act, score => score with { Correct = score.Correct + 1 });
    }

    public ImmutableArray<Measure> Measures() => _scores.Values.All(score => score.Gold == 0) ? [] : [.. _scores.Select(pair => new Measure($"act {pair.Key}", pair.Value.System, Score: pair.Value))];

    private void Count(string act, Func<Score, Score> add) => _scores[act] = add(_scores.GetValueOrDefault(act, new(0, 0, 0)));
}
