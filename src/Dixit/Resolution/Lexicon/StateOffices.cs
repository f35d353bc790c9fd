using System.Collections.Frozen;
using System.Collections.Immutable;
using Dixit.Resolution.Names;
using Dixit.Text;

namespace Dixit.Resolution.Lexicon;

/// <summary>What states have and who speaks for it: the kinds of bodies and offices of <c>data/world/offices-of-state.tsv</c>.</summary>
internal sealed class StateOffices
{
    /// <summary>The kind of those who speak for the state itself.</summary>
    public const string State = "state";

    private readonly FrozenDictionary<string, Pattern[]> _bodies;
    private readonly FrozenDictionary<string, Pattern[]> _offices;
    private readonly FrozenDictionary<string, string> _names;

    private StateOffices(IReadOnlyList<TabTable.Row> rows, string language)
    {
        _bodies = Index(rows, $"bodies_{language}");
        _offices = Index(rows, $"offices_{language}");
        _names = rows.ToFrozenDictionary(r => r.Key, r => r[$"bodies_{language}"].Split('|')[0]);
    }

    /// <summary>The kind of body that a phrase names, by its words in plain spelling, one of which is its head; null where it names none.</summary>
    public Pattern? Body(IReadOnlySet<string> words, string head) => Longest(_bodies, words, head);

    /// <summary>The kind of body that the bearer of an office speaks for.</summary>
    public Pattern? Office(IReadOnlySet<string> words, string head) => Longest(_offices, words, head);

    /// <summary>The usual name of a kind of body.</summary>
    public string Name(string kind) => _names[kind];

    /// <summary>Reads the table of a folder for one language.</summary>
    /// <exception cref="IOException">It is missing.</exception>
    public static StateOffices Read(string folder, string language) => new(TabTable.Read(Path.Combine(folder, "offices-of-state.tsv")).Rows, language);

    // Under each of its words, as any may be the head; the longest first.
    private static FrozenDictionary<string, Pattern[]> Index(IReadOnlyList<TabTable.Row> rows, string column)
        => rows.SelectMany(row => row[column].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(text => new Pattern(row.Key, Tokens(text))))
            .SelectMany(pattern => pattern.Words.Distinct().Select(word => (word, pattern)))
            .GroupBy(pair => pair.word, pair => pair.pattern)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(p => p.Words.Length).ToArray());

    private static Pattern? Longest(FrozenDictionary<string, Pattern[]> patterns, IReadOnlySet<string> words, string head)
        => patterns.TryGetValue(head, out var with) ? Array.Find(with, p => p.Words.All(words.Contains)) : null;

    private static ImmutableArray<string> Tokens(string text) => [.. Spelling.Plain(text).Replace("'", "' ", StringComparison.Ordinal).Split(' ')];

    /// <summary>The words that name a kind of body or an office.</summary>
    /// <param name="Kind">The kind of body.</param>
    /// <param name="Words">In plain spelling.</param>
    internal sealed record Pattern(string Kind, ImmutableArray<string> Words);
}
