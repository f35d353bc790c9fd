using System.Collections.Frozen;
using Dixit.Text;

namespace Dixit.Resolution.Lexicon;

/// <summary>The words of <c>metonymy.tsv</c>, by their role.</summary>
internal sealed class MetonymyWords
{
    private readonly FrozenSet<(string Role, string Word)> _words;

    private MetonymyWords(IEnumerable<TabTable.Row> rows) => _words = rows.Select(r => (r.Key, r["word"])).ToFrozenSet();

    /// <summary>True when a word plays a role.</summary>
    public bool Is(string role, string word) => _words.Contains((role, word));

    /// <summary>Reads the table of a language's folder.</summary>
    /// <exception cref="IOException">It is missing.</exception>
    public static MetonymyWords Read(string folder) => new(TabTable.Read(Path.Combine(folder, "metonymy.tsv")).Rows);
}
