using System.Text;
using Dixit.Attribution;

namespace Dixit.Specs;

/// <summary>What a block expects beside what was found.</summary>
public sealed class Comparison
{
    private readonly StatementBlock _block;
    private readonly List<StatementLine> _met = [];
    private readonly List<StatementLine> _missing = [];
    private readonly List<StatementLine> _extra;

    /// <summary>Pairs every expected line with a statement that meets it.</summary>
    public Comparison(StatementBlock block, IEnumerable<Statement> statements)
    {
        _block = block;
        _extra = [.. statements.Select(statement => StatementLine.Of(statement, block.Text))];
        foreach (var expected in block.Expected)
        {
            var at = _extra.FindIndex(expected.IsMetBy);
            (at >= 0 ? _met : _missing).Add(expected);
            if (at >= 0) _extra.RemoveAt(at);
        }
    }

    /// <summary>A readable difference, or null where there is none: "=" as expected, "-" expected and not found, "+" found and not expected.</summary>
    public string? Difference
    {
        get
        {
            if (_missing.Count == 0 && _extra.Count == 0) return null;
            var report = new StringBuilder($"{_block.Name} ({_block.Place})\n{_block.Text}\n");
            foreach (var (mark, lines) in new[] { ('=', _met), ('-', _missing), ('+', _extra) })
                foreach (var line in lines) report.Append("  ").Append(mark).Append(' ').Append(line).Append('\n');
            return report.ToString();
        }
    }

    /// <summary>In a few words, what is wrong: the parts in which an expected statement and one found with the same cue differ.</summary>
    public string Reason
    {
        get
        {
            var reasons = new List<string>();
            var left = _extra.ToList();
            foreach (var expected in _missing)
            {
                var near = left.Find(found => found.Cue == expected.Cue) ?? left.Find(found => found.Content == expected.Content);
                if (near is null) reasons.Add($"“{expected.Cue}” is not found");
                else reasons.Add($"“{expected.Cue}” has another {string.Join(" and ", Parts(expected, near))}");
                if (near is not null) left.Remove(near);
            }
            reasons.AddRange(left.Select(found => $"“{found.Cue}” is found too"));
            return string.Join(", ", reasons);
        }
    }

    private static IEnumerable<string> Parts(StatementLine expected, StatementLine found)
    {
        if (expected.Source != found.Source) yield return "source";
        if (expected.Cue != found.Cue) yield return "cue";
        if (expected.Content != found.Content) yield return "content";
        if ((expected with { Source = found.Source, Content = found.Content, Cue = found.Cue }).IsMetBy(found)) yield break;
        yield return "act, stance or form";
    }
}
