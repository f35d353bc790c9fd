using System.Collections.Frozen;
using Dixit.Resolution.Names;
using Dixit.Text;

namespace Dixit.Resolution.Lexicon;

/// <summary>What a language's word lists say about people and bodies: offices, first names, nouns that take up an institution.</summary>
internal sealed class PersonWords
{
    private readonly FrozenDictionary<string, Office> _offices;
    private readonly FrozenDictionary<string, Gender> _firstNames;
    private readonly FrozenDictionary<string, FrozenSet<string>> _bodies;

    private readonly FrozenDictionary<string, FrozenSet<string>> _roles;

    private PersonWords(FrozenDictionary<string, Office> offices, FrozenDictionary<string, Gender> firstNames, FrozenDictionary<string, FrozenSet<string>> bodies, FrozenDictionary<string, FrozenSet<string>> roles)
        => (_offices, _firstNames, _bodies, _roles) = (offices, firstNames, bodies, roles);

    /// <summary>The most words that an office has.</summary>
    public const int LongestOffice = 4;

    /// <summary>The office that these words name, in either gender and number, or null.</summary>
    public Office? Office(string words) => _offices.GetValueOrDefault(Spelling.Plain(words));

    /// <summary>The gender of the people who bear a first name; of a double name ("Jean-Marc") its first part tells where it is not listed; null where it is none.</summary>
    public Gender? FirstName(string name)
    {
        if (_firstNames.TryGetValue(name, out var gender)) return gender;
        var hyphen = name.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && _firstNames.TryGetValue(name[..hyphen], out gender) ? gender : null;
    }

    /// <summary>The kinds of institution that a noun takes up ("l'agence"), empty where it is no such noun.</summary>
    public FrozenSet<string> Body(string noun) => _bodies.GetValueOrDefault(noun, FrozenSet<string>.Empty);

    /// <summary>The words that play a grammatical role in saying who is meant.</summary>
    public FrozenSet<string> Playing(string role) => _roles.GetValueOrDefault(role, FrozenSet<string>.Empty);

    /// <summary>Reads <c>offices.tsv</c>, <c>firstnames.tsv</c>, <c>bodies.tsv</c> and <c>reference.tsv</c> of a language's folder.</summary>
    public static PersonWords Read(string folder)
    {
        var offices = new Dictionary<string, Office>(StringComparer.Ordinal);
        foreach (var row in TabTable.Read(Path.Combine(folder, "offices.tsv")).Rows)
        {
            var feminines = row["feminine"].Split('|', StringSplitOptions.RemoveEmptyEntries);
            var office = new Office(row.Key, feminines.Length == 0 ? Gender.Any : Gender.Masc, Enum.Parse<OfficeKind>(row["kind"], ignoreCase: true), row["speaks_for"] == "of");
            offices.TryAdd(Spelling.Plain(row.Key), office);
            foreach (var feminine in feminines) offices.TryAdd(Spelling.Plain(feminine), office with { Gender = Gender.Fem });
        }
        return new(
            offices.ToFrozenDictionary(StringComparer.Ordinal),
            TabTable.Read(Path.Combine(folder, "firstnames.tsv")).Rows.ToFrozenDictionary(r => r.Key, r => Enum.Parse<Gender>(r["gender"]), StringComparer.Ordinal),
            TabTable.Read(Path.Combine(folder, "bodies.tsv")).Rows.ToFrozenDictionary(r => r.Key, r => r["kinds"].Split('|').ToFrozenSet(), StringComparer.Ordinal),
            TabTable.Read(Path.Combine(folder, "reference.tsv")).Rows.GroupBy(r => r.Key).ToFrozenDictionary(g => g.Key, g => g.Select(r => r["word"]).ToFrozenSet(), StringComparer.Ordinal));
    }
}
