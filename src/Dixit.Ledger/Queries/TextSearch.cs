using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Queries;

/// <summary>Finds by words, in any form of case and accents.</summary>
internal sealed class TextSearch(Session session)
{
    // Shorter words are articles and the like: they find everything and tell nothing.
    private const int ShortestWord = 4;

    // A longer text is no question; its longest words will do.
    private const int MostWords = 24;

    // A word that more statements have than this is common: which they are is not looked up.
    private const int Common = 2_000;

    // How many statements are looked at closely.
    private const int MostCandidates = 200;

    private sealed class Row
    {
        public long Id { get; init; }
        public string Words { get; init; } = "";
        public string Speaker { get; init; } = "";
    }

    /// <summary>
    /// The statements that have most words of a text, the newest first among equals, as long as they have one that is not common. Where all words are common: those
    /// that have all of them, then those that lack the shortest, and so on. Ranking all that has any of the words takes seconds at a million statements.
    /// </summary>
    public async Task<List<long>> Statements(string text, int limit)
    {
        var words = Telling(text);
        var (rare, common) = (new List<List<long>>(), new List<string>());
        foreach (var word in words)
            if (await Run("statement_search", [word], Common).ConfigureAwait(false) is { Count: < Common } found) rare.Add(found);
            else common.Add(word);
        if (rare.TrueForAll(r => r.Count == 0)) return await Commonly(common, limit).ConfigureAwait(false);
        var candidates = rare.SelectMany(ids => ids).CountBy(id => id).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key).Take(MostCandidates).ToDictionary(c => c.Key, c => c.Value);
        if (common.Count > 0)
            foreach (var row in await session.Query<Row>($"SELECT id, words, speaker FROM statement WHERE {session.Dialect.In("id", "@ids")}", new { ids = session.Dialect.List(candidates.Keys) }).ConfigureAwait(false))
                candidates[row.Id] += SearchWords.Of($"{row.Words} {row.Speaker}").Intersect(common, StringComparer.Ordinal).Count();
        return [.. candidates.OrderByDescending(c => c.Value).ThenByDescending(c => c.Key).Take(limit).Select(c => c.Key)];
    }

    /// <summary>The ids of a search table that have all words of a text, the newest first.</summary>
    public async Task<List<long>> FindAll(string table, string text, int limit)
        => Telling(text) is { Count: > 0 } words ? await Run(table, words, limit).ConfigureAwait(false) : [];

    private async Task<List<long>> Commonly(List<string> words, int limit)
    {
        var found = new List<long>();
        for (var count = words.Count; count > 0 && found.Count < limit; count--)
            found.AddRange((await Run("statement_search", words.Take(count), limit).ConfigureAwait(false)).Except(found).Take(limit - found.Count).ToList());
        return found;
    }

    private Task<List<long>> Run(string table, IEnumerable<string> words, int limit)
        => session.Query<long>(session.Dialect.Search(table), new { Query = session.Dialect.AllOf(words), Limit = limit });

    /// <summary>The words that tell something, the longest first.</summary>
    private static List<string> Telling(string text)
    {
        var all = SearchWords.Of(text).Distinct(StringComparer.Ordinal).ToList();
        var words = all.Where(w => w.Length >= ShortestWord).ToList();
        return [.. (words.Count > 0 ? words : all).OrderByDescending(w => w.Length).Take(MostWords)];
    }
}
