using System.Collections.Frozen;
using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>The words of <c>data/&lt;language&gt;/credits.tsv</c>, by role.</summary>
internal sealed class CreditWords
{
    private readonly FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> _phrases;

    private CreditWords(IEnumerable<TabTable.Row> rows, FrozenSet<string> documents) => (_phrases, Documents) = (
        rows.GroupBy(row => row.Key).ToFrozenDictionary(role => role.Key, role => role.Select(row => Words(row["words"])).OrderByDescending(words => words.Length).ToImmutableArray()),
        documents);

    /// <summary>Lemmas of nouns that are documents, studies, pictures or data.</summary>
    public FrozenSet<string> Documents { get; }

    /// <summary>Reads the lists of a language.</summary>
    public static CreditWords Read(string language)
    {
        var folder = Path.Combine(DataFile.Folder, language);
        return new(TabTable.Read(Path.Combine(folder, "credits.tsv")).Rows, TabTable.Read(Path.Combine(folder, "documents.tsv")).Rows.Select(row => row.Key).ToFrozenSet());
    }

    /// <summary>Whether a word alone plays a role.</summary>
    public bool Is(string role, Token token) => _phrases[role].Any(words => words.Length == 1 && words[0] == token.Folded);

    /// <summary>How many tokens before <paramref name="end"/> are a phrase of a role; 0 where none are.</summary>
    public int Before(string role, List<Token> tokens, int end) => _phrases[role].Where(words => words.Length <= end && Stands(words, tokens, end - words.Length)).Select(words => words.Length).FirstOrDefault();

    /// <summary>How many tokens from <paramref name="start"/> on are a phrase of a role; 0 where none are.</summary>
    public int From(string role, List<Token> tokens, int start) => _phrases[role].Where(words => start + words.Length <= tokens.Count && Stands(words, tokens, start)).Select(words => words.Length).FirstOrDefault();

    private static bool Stands(ImmutableArray<string> words, List<Token> tokens, int at) => !words.Where((word, i) => tokens[at + i].Folded != word).Any();

    private static ImmutableArray<string> Words(string phrase) => [.. Tokens.Of(phrase).Select(token => token.Folded)];
}
