using System.Collections.Frozen;
using System.Globalization;
using Dixit.Text;

namespace Dixit.Attribution.Lexicon;

/// <summary>Everything that attribution knows of one language: its cues and its word lists, read from <c>data/&lt;language&gt;</c>.</summary>
internal sealed class LanguageWords
{
    private LanguageWords() { }

    public required CueLexicon Cues { get; init; }

    /// <summary>Regular endings, for forms whose lemma is not among the cues.</summary>
    public required Endings Endings { get; init; }

    /// <summary>Nouns that are documents, studies, polls, pictures or data, with their kind.</summary>
    public required FrozenDictionary<string, string> Documents { get; init; }

    /// <summary>Nouns that can hold a statement, with their kind (person, group, institution, medium).</summary>
    public required FrozenDictionary<string, string> Holders { get; init; }

    /// <summary>Words that hedge what they stand with.</summary>
    public required FrozenDictionary<string, string> Hedges { get; init; }

    /// <summary>Pronoun forms with their row: person, number, gender, kind.</summary>
    public required FrozenDictionary<string, Pronoun> Pronouns { get; init; }

    /// <summary>Grammatical words by role: complementizer, question, negation, agent, aspect, possessive, as …</summary>
    public required FrozenDictionary<string, FrozenSet<string>> Roles { get; init; }

    /// <summary>Candidates less sure than this are no statements; weights are rounded by hand for each language, and so is this (role <c>least-confidence</c>).</summary>
    public required double LeastConfidence { get; init; }

    /// <summary>True when <paramref name="word"/> plays a grammatical role (<c>Is("negation", "ne")</c>).</summary>
    public bool Is(string role, string word) => Roles.TryGetValue(role, out var words) && words.Contains(word);

    public static LanguageWords Read(string folder)
    {
        FrozenDictionary<string, string> Kinds(string file) => TabTable.Read(Path.Combine(folder, file)).Rows
            .GroupBy(r => r.Key).ToFrozenDictionary(g => g.Key, g => g.First()["kind"]);
        var roles = TabTable.Read(Path.Combine(folder, "grammar.tsv")).Rows
            .GroupBy(r => r["role"]).ToFrozenDictionary(g => g.Key, g => g.Select(r => r["word"]).ToFrozenSet());
        return new()
        {
            Cues = CueLexicon.Read(Path.Combine(folder, "cues.tsv")),
            Endings = Endings.Read(Path.Combine(folder, "endings.tsv")),
            Documents = Kinds("documents.tsv"),
            Holders = Kinds("holders.tsv"),
            Hedges = Kinds("hedges.tsv"),
            Pronouns = TabTable.Read(Path.Combine(folder, "pronouns.tsv")).Rows
                .GroupBy(r => r.Key).ToFrozenDictionary(g => g.Key, g => Pronoun.From(g.First())),
            Roles = roles,
            LeastConfidence = double.Parse(roles["least-confidence"].Single(), CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>A pronoun form: person 1 to 3, number (<c>Sing</c>, <c>Plur</c>), gender (<c>Masc</c>, <c>Fem</c>, <c>Any</c>), kind.</summary>
internal sealed record Pronoun(string Person, string Number, string Gender, string Kind)
{
    public static Pronoun From(TabTable.Row row) => new(row["person"], row["number"], row["gender"], row["kind"]);
}
