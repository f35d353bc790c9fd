using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Queries;

/// <summary>Finds by words, in any form of case and accents.</summary>
internal sealed class TextSearch(Session session)
{
    // Shorter words are articles and the like: they find everything and tell nothing.
    private const int ShortestWord = 4;

    /// <summary>The ids that have words of a text, the best first.</summary>
    public async Task<List<long>> Find(string table, string text, int limit)
    {
        if (Telling(text) is not { Count: > 0 } words) return [];
        return await Run(table, session.Dialect.AnyOf(words), limit).ConfigureAwait(false);
    }

    /// <summary>The ids that have all words of a text, the best first.</summary>
    public async Task<List<long>> FindAll(string table, string text, int limit)
    {
        if (Telling(text) is not { Count: > 0 } words) return [];
        return await Run(table, session.Dialect.AllOf(words), limit).ConfigureAwait(false);
    }

    private Task<List<long>> Run(string table, string query, int limit)
        => session.Query<long>($"SELECT id FROM ({session.Dialect.Search(table)}) found ORDER BY rank, id", new { Query = query, Limit = limit });

    private static List<string> Telling(string text)
    {
        var all = SearchWords.Of(text).Distinct(StringComparer.Ordinal).ToList();
        var words = all.Where(w => w.Length >= ShortestWord).ToList();
        return words.Count > 0 ? words : all;
    }
}
