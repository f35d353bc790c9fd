namespace Dixit.Evaluation;

/// <summary>Counts of labels over the matched statements; a label that gold does not tell is not judged.</summary>
internal sealed class LabelTally
{
    private static readonly (string Name, Func<JudgedStatement, string?> Of)[] Labels = [("act", s => s.Act), ("stance", s => s.Stance), ("form", s => s.Form)];

    private readonly List<string> _order = [];
    private readonly Dictionary<string, (int Right, int All)> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Found, string Gold), int> _acts = [];

    public void Add(JudgedStatement found, JudgedStatement gold)
    {
        foreach (var (name, of) in Labels)
            if (of(gold) is { } wanted) Count(name, of(found) == wanted);
        if (gold.Act is { } act)
        {
            var key = (found.Act ?? "", act);
            _acts[key] = _acts.GetValueOrDefault(key) + 1;
        }
        if (gold.Speaker is not null) Count("speaker", SpeakerAgreement.Same(found.Speaker, gold.Speaker));
    }

    public IEnumerable<Measure> Measures()
    {
        foreach (var name in _order) yield return new(name, Share: (double)_counts[name].Right / _counts[name].All);
        if (_acts.Count == 0) yield break;
        var names = _acts.Keys.Select(key => key.Gold).Distinct().ToList();
        yield return new("act macro", Share: names.Average(F1));
    }

    private double F1(string act) => new Score(
        Gold: _acts.Where(pair => pair.Key.Gold == act).Sum(pair => pair.Value),
        System: _acts.Where(pair => pair.Key.Found == act).Sum(pair => pair.Value),
        Correct: _acts.GetValueOrDefault((act, act))).F1;

    private void Count(string name, bool right)
    {
        if (!_counts.TryGetValue(name, out var count)) _order.Add(name);
        _counts[name] = (count.Right + (right ? 1 : 0), count.All + 1);
    }
}
