using System.Collections.Frozen;
using Dixit.Text;

namespace Dixit.Attribution.Lexicon;

/// <summary>The cues of one language, found by kind and first lemma.</summary>
internal sealed class CueLexicon
{
    private static readonly CueEntry[] s_none = [];
    private readonly FrozenDictionary<(CueKind, string), CueEntry[]> _entries;

    public CueLexicon(IEnumerable<CueEntry> entries)
        => _entries = entries
            .GroupBy(e => (e.Kind, e.Lemmas[0]))
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Lemmas.Length).ToArray());

    /// <summary>The entries that begin with a lemma, longest expression first.</summary>
    public IReadOnlyList<CueEntry> this[CueKind kind, string lemma] => _entries.GetValueOrDefault((kind, lemma), s_none);

    public static CueLexicon Read(string path) => new(TabTable.Read(path).Rows.Select(CueEntry.Parse));
}
