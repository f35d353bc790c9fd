using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dixit.Resolution.Names;
using Dixit.Text;

namespace Dixit.Resolution.Lexicon;

/// <summary>
/// What states have and who speaks for it: the bodies of <c>data/world/bodies-of-state.tsv</c> and the offices of <c>offices-of-state.tsv</c>. A phrase names
/// one when it has all the words of its pattern, in any order and with others between them; the adjective or name of the state is no part of a pattern.
/// </summary>
internal sealed partial class StateOffices
{
    /// <summary>The kind of those who speak for the state itself.</summary>
    public const string State = "state";

    private readonly FrozenDictionary<string, Pattern[]> _bodies;
    private readonly FrozenDictionary<string, Pattern[]> _offices;
    private readonly FrozenDictionary<string, (string Name, string Kind)> _known;

    private StateOffices(string folder, string language)
    {
        var bodies = TabTable.Read(Path.Combine(folder, "bodies-of-state.tsv")).Rows;
        _bodies = Index(bodies, $"names_{language}");
        _offices = Index(TabTable.Read(Path.Combine(folder, "offices-of-state.tsv")).Rows, $"offices_{language}");
        _known = bodies.ToFrozenDictionary(r => r.Key, r => (Placeholder().Replace(r[$"names_{language}"].Split('|')[0], "").Replace("  ", " ", StringComparison.Ordinal).Trim(), r["kind"]));
    }

    /// <summary>The body that a phrase names, by its words in plain spelling, one of which is its head; null where it names none.</summary>
    public Pattern? Body(IReadOnlySet<string> words, string head) => Longest(_bodies, words, head);

    /// <summary>The body that the bearer of an office speaks for.</summary>
    public Pattern? Office(IReadOnlySet<string> words, string head) => Longest(_offices, words, head);

    /// <summary>The usual name of a body, without its state.</summary>
    public string Name(string body) => _known.TryGetValue(body, out var known) ? known.Name : body;

    /// <summary>What a report may call a body, or null.</summary>
    public string? Kind(string body) => _known.TryGetValue(body, out var known) ? known.Kind : null;

    /// <summary>Reads the tables of a folder for one language.</summary>
    /// <exception cref="IOException">One is missing.</exception>
    public static StateOffices Read(string folder, string language) => new(folder, language);

    /// <summary>The pieces of a word that patterns know: lower case, without accents, cut at hyphens and behind apostrophes.</summary>
    public static IEnumerable<string> Pieces(string text)
        => Spelling.Plain(text).Replace("'", "' ", StringComparison.Ordinal).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    // Under each of its words, as any may be the head; the longest first.
    private static FrozenDictionary<string, Pattern[]> Index(IReadOnlyList<TabTable.Row> rows, string column)
        => rows.SelectMany(row => row[column].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(text => new Pattern(row.Key, [.. Pieces(Placeholder().Replace(text, ""))])))
            .SelectMany(pattern => pattern.Words.Distinct().Select(word => (word, pattern)))
            .GroupBy(pair => pair.word, pair => pair.pattern)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(p => p.Words.Length).ToArray());

    private static Pattern? Longest(FrozenDictionary<string, Pattern[]> patterns, IReadOnlySet<string> words, string head)
        => patterns.TryGetValue(head, out var with) ? Array.Find(with, p => p.Words.All(words.Contains)) : null;

    [GeneratedRegex(@"( of)? ?\{\w+\}('s)?")]
    private static partial Regex Placeholder();

    /// <summary>The words that name a body or an office.</summary>
    /// <param name="Body">The body's id.</param>
    /// <param name="Words">In plain spelling.</param>
    internal sealed record Pattern(string Body, ImmutableArray<string> Words);
}
