using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Derivation;

/// <summary>Keeps the counts and days by which lists are sorted. What was added is counted up; only what was taken away is counted anew.</summary>
internal sealed class Counts(Session session)
{
    /// <summary>The days within which a statement was said, else published: the first and the last that they may be; '' where neither is known.</summary>
    internal const string FirstDay = "COALESCE(s.said_first, v.published_first, '')", LastDay = "COALESCE(s.said_last, v.published_last, '')";

    /// <summary>The first and last day of what bears on a claim; '' where it is unknown.</summary>
    internal static readonly string Days = $"""
        SELECT COALESCE(min(NULLIF({FirstDay}, '')), '') AS First, COALESCE(max({LastDay}), '') AS Last FROM evidence e
        JOIN statement s ON s.id = e.statement JOIN report_version v ON v.report = s.report AND v.version = s.version WHERE e.claim = @claim
        """;

    /// <summary>Brings claims in step.</summary>
    /// <param name="before">How many of the statements in question bore on each.</param>
    /// <param name="after">How many do now.</param>
    /// <param name="days">The first and last days of these.</param>
    public async Task Update(Dictionary<long, int> before, Dictionary<long, int> after, ILookup<long, (string First, string Last)> days)
    {
        var rows = new List<object>();
        foreach (var claim in before.Keys.Union(after.Keys).Order())
        {
            var first = days[claim].Select(d => d.First).Where(d => d.Length > 0).DefaultIfEmpty("").Min(StringComparer.Ordinal)!;
            var last = days[claim].Select(d => d.Last).DefaultIfEmpty("").Max(StringComparer.Ordinal)!;
            var anew = before.ContainsKey(claim);
            if (anew) (first, last) = await session.Find<(string, string)>(Days, new { claim }).ConfigureAwait(false);
            rows.Add(new { claim, more = after.GetValueOrDefault(claim) - before.GetValueOrDefault(claim), first, last, anew = anew ? 1 : 0 });
        }
        await session.Execute("""
            UPDATE claim SET statements = statements + @more,
                first_day = CASE WHEN @anew = 1 OR first_day = '' OR (@first <> '' AND @first < first_day) THEN @first ELSE first_day END,
                last_day = CASE WHEN @anew = 1 OR @last > last_day THEN @last ELSE last_day END,
                changed = COALESCE((SELECT max(c.day) FROM change c WHERE c.claim = @claim), '')
            WHERE id = @claim
            """, rows).ConfigureAwait(false);
    }

    /// <summary>Does the same for actors.</summary>
    public Task UpdateActors(Dictionary<long, int> before, Dictionary<long, int> after)
        => session.Execute("UPDATE actor SET statements = statements + @more WHERE id = @actor", before.Keys.Union(after.Keys).Order()
            .Select(actor => new { actor, more = after.GetValueOrDefault(actor) - before.GetValueOrDefault(actor) }).Where(a => a.more != 0).ToList());
}
