using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Derivation;

/// <summary>Keeps the counts and days by which lists are sorted. What was added is counted up; only what was taken away is counted anew.</summary>
internal sealed class Counts(Session session)
{
    private const string Day = "COALESCE(s.said_last, v.published_last, '')";

    /// <summary>The first and last day of what bears on a claim; '' where it is unknown.</summary>
    internal static readonly string Days = $"""
        SELECT COALESCE(min(NULLIF({Day}, '')), '') AS First, COALESCE(max({Day}), '') AS Last FROM evidence e
        JOIN statement s ON s.id = e.statement JOIN report_version v ON v.report = s.report AND v.version = s.version WHERE e.claim = @claim
        """;

    /// <summary>Brings claims in step, from how many of the statements in question bore on each before and how many do now.</summary>
    public async Task Update(Dictionary<long, int> before, Dictionary<long, int> after)
    {
        foreach (var claim in before.Keys.Union(after.Keys).Order())
        {
            var more = after.GetValueOrDefault(claim) - before.GetValueOrDefault(claim);
            var (first, last) = await session.Find<(string, string)>(Days, new { claim }).ConfigureAwait(false);
            await session.Execute("""
                UPDATE claim SET statements = statements + @more, first_day = @first, last_day = @last,
                    changed = COALESCE((SELECT max(c.day) FROM change c WHERE c.claim = @claim), '')
                WHERE id = @claim
                """, new { claim, more, first, last }).ConfigureAwait(false);
        }
    }

    /// <summary>Does the same for actors.</summary>
    public Task UpdateActors(Dictionary<long, int> before, Dictionary<long, int> after)
        => session.Execute("UPDATE actor SET statements = statements + @more WHERE id = @actor", before.Keys.Union(after.Keys).Order()
            .Select(actor => new { actor, more = after.GetValueOrDefault(actor) - before.GetValueOrDefault(actor) }).Where(a => a.more != 0).ToList());
}
