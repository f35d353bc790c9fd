using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Accounts;

/// <summary>Counts how often signing in failed, so that it can be slowed down; what is old is forgotten.</summary>
internal sealed class FailureBook(Session session, DateTimeOffset now)
{
    private sealed class Row
    {
        public long Count { get; init; }
        public string Last { get; init; } = "";
    }

    public async Task<SignInFailures> Get(string subject, TimeSpan within)
    {
        var row = await session.Find<Row>("SELECT count, last FROM sign_in_failure WHERE subject = @subject AND last >= @oldest", new { subject, oldest = Codes.Moment(now - within) }).ConfigureAwait(false);
        return row is null ? new(subject, 0, null) : new(subject, (int)row.Count, Codes.Moment(row.Last));
    }

    public async Task<List<SignInFailures>> Add(IReadOnlyCollection<string> subjects, TimeSpan within)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        await session.Execute("DELETE FROM sign_in_failure WHERE last < @oldest", new { oldest = Codes.Moment(now - within) }).ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO sign_in_failure (subject, count, last) VALUES (@subject, 1, @last) ON CONFLICT (subject) DO UPDATE SET count = sign_in_failure.count + 1, last = excluded.last
            """, subjects.Select(subject => new { subject, last = Codes.Moment(now) })).ConfigureAwait(false);
        var counts = new List<SignInFailures>();
        foreach (var subject in subjects) counts.Add(await Get(subject, within).ConfigureAwait(false));
        return counts;
    }

    public Task<int> Clear(string subject) => session.Execute("DELETE FROM sign_in_failure WHERE subject = @subject", new { subject });
}
