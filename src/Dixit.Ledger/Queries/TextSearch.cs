using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Queries;

/// <summary>Finds by words, in any form of case and accents.</summary>
internal sealed class TextSearch(Session session)
{
    // Shorter words are articles and the like: they find everything and tell nothing.
    private const int ShortestWord = 4;

    /// <summary>
    /// The ids that have most words of a text: first those that have all, then those that lack the shortest, and so on down to the longest word alone; the
    /// newest first among equals. Ranking by all that has any of the words takes seconds in a ledger of a million statements, and common words rule it.
    /// </summary>
    public async Task<List<long>> Find(string table, string text, int limit)
    {
        var words = Telling(text).OrderByDescending(w => w.Length).ToList();
        var found = new List<long>();
        for (var count = words.Count; count > 0 && found.Count < limit; count--)
            found.AddRange((await Run(table, words.Take(count), limit).ConfigureAwait(false)).Except(found).Take(limit - found.Count).ToList());
        for (var other = 1; other < words.Count && found.Count == 0; other++) found = await Run(table, [words[other]], limit).ConfigureAwait(false);
        return found;
    }

    /// <summary>The ids that have all words of a text, the newest first.</summary>
    public async Task<List<long>> FindAll(string table, string text, int limit)
        => Telling(text) is { Count: > 0 } words ? await Run(table, words, limit).ConfigureAwait(false) : [];

    private Task<List<long>> Run(string table, IEnumerable<string> words, int limit)
        => session.Query<long>(session.Dialect.Search(table), new { Query = session.Dialect.AllOf(words), Limit = limit });

    private static List<string> Telling(string text)
    {
        var all = SearchWords.Of(text).Distinct(StringComparer.Ordinal).ToList();
        var words = all.Where(w => w.Length >= ShortestWord).ToList();
        return words.Count > 0 ? words : all;
    }
}
