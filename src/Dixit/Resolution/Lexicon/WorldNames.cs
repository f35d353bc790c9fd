using System.Collections.Frozen;
using Dixit.Resolution.Names;
using Dixit.Text;

namespace Dixit.Resolution.Lexicon;

/// <summary>States and institutions by any of their names, and the spellings of people's names, from <c>data/world</c>.</summary>
internal sealed class WorldNames
{
    // Kinds of which a state has one of each, so that a building and an office are the same body.
    private const string Office = "office";
    private const string Ministry = "ministry";

    private readonly FrozenDictionary<string, string> _states;
    private readonly FrozenDictionary<string, string> _belonging;
    private readonly FrozenDictionary<string, string> _capitals;
    private readonly FrozenDictionary<string, string> _seats;
    private readonly FrozenDictionary<string, string> _demonyms;
    private readonly FrozenDictionary<string, State> _stateById;
    private readonly FrozenDictionary<string, Institution> _institutions;
    private readonly FrozenDictionary<string, Institution> _institutionById;
    private readonly FrozenSet<string> _listedWords;
    private readonly FrozenDictionary<string, string> _spellings;

    private WorldNames(string folder, string language)
    {
        static IEnumerable<string> Parts(TabTable.Row row, string column) => row[column].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Spelling.Plain);
        static string First(TabTable.Row row, string column) => row[column].Split('|')[0];
        static Dictionary<string, string> Table() => new(StringComparer.Ordinal);
        var (states, capitals, seats, demonyms, belonging, spellings) = (Table(), Table(), Table(), Table(), Table(), Table());
        var rows = TabTable.Read(Path.Combine(folder, "states.tsv")).Rows;
        foreach (var row in rows)
        {
            foreach (var name in Parts(row, $"name_{language}")) states.TryAdd(name, row.Key);
            // Of two that share a capital the later one speaks through it: Brussels is the Union's before it is Belgium's.
            foreach (var name in Parts(row, $"capital_{language}")) capitals[name] = row.Key;
            foreach (var name in Parts(row, $"name_{language}").Concat(Parts(row, $"capital_{language}"))) seats.TryAdd(name, row.Key);
            foreach (var name in Parts(row, $"demonym_{language}")) demonyms.TryAdd(name, row.Key);
            foreach (var column in new[] { "name", "capital", "demonym" })
                foreach (var form in Parts(row, $"{column}_{language}")) belonging.TryAdd(form, row.Key);
        }
        var institutions = new Dictionary<string, Institution>(StringComparer.Ordinal);
        var (listed, proper) = (new Dictionary<string, Institution>(StringComparer.Ordinal), Table());
        var bodies = TabTable.Read(Path.Combine(folder, "institutions.tsv")).Rows;
        foreach (var row in bodies)
        {
            listed[row.Key] = new Institution(row.Key, First(row, $"names_{language}"), row["kind"], row["state"] is { Length: > 0 } state ? state : null, row["stands_for"].Length > 0);
            if (row["kind"] is Office or Ministry && row["stands_for"].Contains('/', StringComparison.Ordinal)) proper.TryAdd(row["stands_for"], row.Key);
        }
        foreach (var row in bodies)
        {
            // A building of a listed body is another name of it, and so is the name of a body beside its building's.
            var institution = listed.TryGetValue(row["stands_for"], out var body) || proper.TryGetValue(row["stands_for"], out var seat) && listed.TryGetValue(seat, out body) ? body with { IsMetonym = true }
                : row["kind"] is Office or Ministry && proper.TryGetValue(row["body"], out seat) ? listed[seat] with { IsMetonym = false } : listed[row.Key];
            foreach (var name in Parts(row, $"names_{language}")) institutions.TryAdd(name, institution);
        }
        foreach (var row in TabTable.Read(Path.Combine(folder, "names.tsv")).Rows)
        {
            var forms = Parts(row, "spellings").ToArray();
            foreach (var form in forms) spellings.TryAdd(form, forms[0]);
        }
        (_states, _capitals, _seats, _demonyms, _belonging, _spellings) = (states.ToFrozenDictionary(), capitals.ToFrozenDictionary(), seats.ToFrozenDictionary(), demonyms.ToFrozenDictionary(), belonging.ToFrozenDictionary(), spellings.ToFrozenDictionary());
        _institutions = institutions.ToFrozenDictionary();
        _listedWords = institutions.Keys.SelectMany(name => name.Split([' ', '\''])).ToFrozenSet();
        _institutionById = listed.ToFrozenDictionary();
        _stateById = rows.ToFrozenDictionary(r => r.Key, r => new State(r.Key, First(r, $"name_{language}"), First(r, $"demonym_{language}"), r["wikidata"] is { Length: > 0 } item ? item : null));
    }

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

    /// <summary>The institution that bears a name or acronym, or null.</summary>
    public Institution? Institution(string name) => _institutions.GetValueOrDefault(Spelling.Plain(name));

    /// <summary>True for a word of a listed institution's name.</summary>
    public bool IsInListedName(string word) => _listedWords.Contains(Spelling.Plain(word));

    /// <summary>One spelling for all that are listed as the same name; others stay as they are.</summary>
    public string Spelled(string plain) => _spellings.GetValueOrDefault(plain, plain);

    /// <summary>The id of the state whose capital bears a name, or null.</summary>
    public string? Capital(string name) => _capitals.GetValueOrDefault(Spelling.Plain(name));

    /// <summary>The id of the state that a place with this name lies in, its own name or its capital's, or null.</summary>
    public string? Seat(string name) => _seats.GetValueOrDefault(Spelling.Plain(name));

    /// <summary>The id of the state that an adjective belongs to ("iranienne" by its form or lemma), or null.</summary>
    public string? Demonym(string adjective) => _demonyms.GetValueOrDefault(Spelling.Plain(adjective));

    /// <summary>The state that has an id.</summary>
    public State StateOf(string id) => _stateById[id];

    /// <summary>The institution that has an id, or null.</summary>
    public Institution? InstitutionOf(string id) => _institutionById.GetValueOrDefault(id);

    /// <summary>True where a word is listed among the names of people, in any of their spellings.</summary>
    public bool IsPersonName(string plain) => _spellings.ContainsKey(plain);

    /// <summary>Reads the tables of a folder for one language.</summary>
    /// <exception cref="IOException">A table is missing.</exception>
    public static WorldNames Read(string folder, string language) => new(folder, language);
}
