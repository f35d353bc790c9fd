using System.Collections.Frozen;
using Dixit.Resolution.Names;
using Dixit.Text;

namespace Dixit.Resolution.Lexicon;

/// <summary>States and institutions by any of their names, and the spellings of people's names, from <c>data/world</c>.</summary>
internal sealed class WorldNames
{
    private readonly FrozenDictionary<string, string> _states;
    private readonly FrozenDictionary<string, string> _belonging;
    private readonly FrozenDictionary<string, (string Id, string Kind)> _institutions;
    private readonly FrozenDictionary<string, string> _spellings;

    private WorldNames(FrozenDictionary<string, string> states, FrozenDictionary<string, string> belonging, FrozenDictionary<string, (string, string)> institutions, FrozenDictionary<string, string> spellings)
        => (_states, _belonging, _institutions, _spellings) = (states, belonging, institutions, spellings);

    /// <summary>The id of the state that bears a name ("Russie", "Russia" → <c>RU</c>), or null. A capital is not its state.</summary>
    public string? State(string name) => _states.GetValueOrDefault(Spelling.Plain(name));

    /// <summary>True for the name of a capital or of a state.</summary>
    public bool IsPlace(string name) => _belonging.ContainsKey(Spelling.Plain(name));

    /// <summary>Names, capitals and adjectives of one state become one word, and so do the names of one institution; any other word stays itself.</summary>
    public string Belonging(string word)
    {
        var plain = Spelling.Plain(word);
        return _belonging.GetValueOrDefault(plain) ?? (_institutions.TryGetValue(plain, out var known) ? known.Id : plain);
    }

    /// <summary>The id and kind of the institution that bears a name or acronym, or null.</summary>
    public (string Id, string Kind)? Institution(string name) => _institutions.TryGetValue(Spelling.Plain(name), out var known) ? known : null;

    /// <summary>One spelling for all that are listed as the same name; others stay as they are.</summary>
    public string Spelled(string plain) => _spellings.GetValueOrDefault(plain, plain);

    /// <summary>Reads the tables of a folder for one language.</summary>
    /// <exception cref="IOException">A table is missing.</exception>
    public static WorldNames Read(string folder, string language)
    {
        static IEnumerable<string> Parts(TabTable.Row row, string column) => row[column].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Spelling.Plain);
        var (states, belonging) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var row in TabTable.Read(Path.Combine(folder, "states.tsv")).Rows)
        {
            foreach (var name in Parts(row, $"name_{language}")) states.TryAdd(name, row.Key);
            foreach (var column in new[] { "name", "capital", "demonym" })
                foreach (var form in Parts(row, $"{column}_{language}")) belonging.TryAdd(form, row.Key);
        }
        var institutions = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var row in TabTable.Read(Path.Combine(folder, "institutions.tsv")).Rows)
            foreach (var name in Parts(row, $"names_{language}")) institutions.TryAdd(name, (row.Key, row["kind"]));
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in TabTable.Read(Path.Combine(folder, "names.tsv")).Rows)
        {
            var forms = Parts(row, "spellings").ToArray();
            foreach (var form in forms) spellings.TryAdd(form, forms[0]);
        }
        return new(states.ToFrozenDictionary(), belonging.ToFrozenDictionary(), institutions.ToFrozenDictionary(), spellings.ToFrozenDictionary());
    }
}
