using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Keeps what a watch has found, and puts it into the outbox.</summary>
internal sealed class AlertRaiser(Session session, string now)
{
    public async Task<IReadOnlyList<AlertView>> Raise(long watch, long upTo, IReadOnlyCollection<Finding> findings)
    {
        var of = await session.Find<WatchRow>($"SELECT {WatchRow.Columns} FROM watch w WHERE w.id = @watch AND w.removed IS NULL", new { watch }).ConfigureAwait(false)
            ?? throw new LedgerException($"there is no watch {watch} (the list of watches has their numbers)");
        var channels = await session.Query<long>("SELECT id FROM watch_channel WHERE watch = @watch AND removed IS NULL ORDER BY id", new { watch }).ConfigureAwait(false);
        var keys = (await session.Query<(long Number, string Key)>($"SELECT number, key FROM development WHERE {session.Dialect.In("number", "@numbers")}",
            new { numbers = session.Dialect.List(findings.Select(f => f.Development).Append(upTo)) }).ConfigureAwait(false)).ToDictionary(d => d.Number, d => d.Key);
        if (upTo > 0 && !keys.ContainsKey(upTo)) throw new LedgerException($"there is no development {upTo}");

        var raised = new List<long>();
        foreach (var finding in findings.OrderBy(f => f.Development))
        {
            if (!keys.TryGetValue(finding.Development, out var key)) throw new LedgerException($"there is no development {finding.Development}");
            var (number, id) = (await session.NextId("alert", "number").ConfigureAwait(false), Id(of, key));
            if (await session.Execute("""
                INSERT INTO alert (number, id, watch, development, payload, at) VALUES (@number, @id, @watch, @Development, @payload, @now) ON CONFLICT (id) DO NOTHING
                """, new { number, id, watch, finding.Development, payload = finding.Payload.GetRawText(), now }).ConfigureAwait(false) == 0) continue;
            await session.Execute("INSERT INTO delivery (alert, channel, state, due) VALUES (@number, @channel, 'waiting', @now)", channels.Select(channel => new { number, channel, now })).ConfigureAwait(false);
            raised.Add(number);
        }
        await session.Execute("UPDATE watch SET reached = CASE WHEN reached < @upTo THEN @upTo ELSE reached END, looked = @now WHERE id = @watch", new { watch, upTo, now }).ConfigureAwait(false);
        return await new AlertQueries(session).Numbered(raised).ConfigureAwait(false);
    }

    /// <summary>The id of an alert. The moment at which its watch was taken up tells watches of the same number in two ledgers apart.</summary>
    private static string Id(WatchRow watch, string key)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{watch.Id} {watch.Added} {watch.Subject}\n{key}"))).AsSpan(0, 16));
}
