using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Attribution.Lexicon;

/// <summary>
/// Undoes regular endings. Lemmatizers guess at words they have not seen ("slamm" for "slammed"); a lexicon knows which bases there are, so of the bases
/// that a form may have it takes the one that is listed.
/// </summary>
internal sealed class Endings
{
    private readonly ImmutableArray<Rule> _rules;

    private Endings(ImmutableArray<Rule> rules) => _rules = rules;

    /// <summary>The bases that a form may have as a word of this kind, in order of the rules.</summary>
    public IEnumerable<string> Bases(string form, CueKind kind)
    {
        foreach (var (of, ending, replacement, doubled) in _rules)
        {
            if (of != kind || form.Length < ending.Length + 2 || !form.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) continue;
            var stem = form[..^ending.Length].ToLowerInvariant();
            if (!doubled) yield return stem + replacement;
            else if (stem[^1] == stem[^2]) yield return stem[..^1] + replacement;
        }
    }

    /// <summary>The rules of a file; none where a language has no such file.</summary>
    public static Endings Read(string path) => new(!File.Exists(path) ? []
        : [.. TabTable.Read(path).Rows.Select(r => new Rule(Enum.Parse<CueKind>(r["kind"], ignoreCase: true), r["ending"], r["base"], r["doubled"] == "yes"))]);

    private sealed record Rule(CueKind Kind, string Ending, string Base, bool Doubled);
}
