using System.Collections.Frozen;
using Dixit.Text;

namespace Dixit.Desk.Wording;

/// <summary>How one language calls the states, institutions and outlets of <c>data/world</c>, by their keys; others keep the name that their report gives them.</summary>
public sealed class WorldNames
{
    private static readonly FrozenDictionary<string, Lazy<WorldNames>> Known =
        new[] { "en", "fr" }.ToFrozenDictionary(code => code, code => new Lazy<WorldNames>(() => new(code)), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _states, _demonyms, _institutions, _bodies, _outlets;
    private readonly string _language;

    private WorldNames(string language)
    {
        _language = language;
        _states = Table("states", "name");
        _demonyms = Table("states", "demonym");
        _institutions = Table("institutions", "names");
        _bodies = Table("bodies-of-state", "names");
        _outlets = Table("outlets", "names");
    }

    /// <summary>The names in a language.</summary>
    public static WorldNames In(string language) => Known[language].Value;

    /// <summary>The name of an actor.</summary>
    /// <param name="key">Its key: <c>state:CH</c>, <c>body:pentagon</c>, <c>body:foreign-ministry/CH</c>…</param>
    /// <param name="name">What a report calls it.</param>
    public string Actor(string key, string name) => key.Split(':') switch
    {
        ["state", var state] => _states.GetValueOrDefault(state, name),
        ["body", var body] when body.Split('/') is [var kind, var state] => Body(kind, state) ?? name,
        ["body", var body] => _institutions.GetValueOrDefault(body, name),
        _ => name,
    };

    /// <summary>The name of an outlet by its id, or null where it is none of the table.</summary>
    public string? Outlet(string id) => _outlets.GetValueOrDefault(id);

    // English adjectives stand as they are ("Swiss Foreign Ministry"); French ones agree, so that the state follows in brackets.
    private string? Body(string kind, string state)
    {
        if (!_bodies.TryGetValue(kind, out var pattern) || !_states.TryGetValue(state, out var name)) return null;
        if (_language == "en" && _demonyms.TryGetValue(state, out var demonym)) return pattern.Replace("{demonym}", demonym, StringComparison.Ordinal).Replace("{state}", name, StringComparison.Ordinal);
        var bare = string.Join(' ', pattern.Replace("{demonym}", "", StringComparison.Ordinal).Replace("{state}", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"{bare} ({name})";
    }

    private FrozenDictionary<string, string> Table(string table, string column)
        => TabTable.Read(Path.Combine(AppContext.BaseDirectory, "data", "world", table + ".tsv")).Rows
            .Select(row => (row.Key, Name: First(row[$"{column}_{_language}"]) is { Length: > 0 } own ? own : First(row[column + "_fr"])))
            .Where(row => row.Name.Length > 0).DistinctBy(row => row.Key).ToFrozenDictionary(row => row.Key, row => row.Name, StringComparer.Ordinal);

    private static string First(string list) => list.Split('|')[0].Trim('*', ' ');
}
