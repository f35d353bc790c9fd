using Dixit.Ledger.Storage;
using Dixit.Ledger.Watching;

namespace Dixit.Ledger.Export;

/// <summary>Writes feeds with what was seen of them, what was new, and watches with their alerts. Secrets, and what waits to be delivered, stay here.</summary>
internal sealed class DeskExporter(Session session)
{
    private const int AtOnce = 1_000;

    private sealed class ItemRow
    {
        public long Feed { get; init; }
        public string Entry { get; init; } = "";
        public string? Address { get; init; }
        public string? Report { get; init; }
        public string? Hash { get; init; }
        public string? Stamp { get; init; }
        public string Seen { get; init; } = "";
        public string? Read { get; init; }
        public string? Failure { get; init; }
    }

    private sealed class DevelopmentRow
    {
        public long Number { get; init; }
        public string Key { get; init; } = "";
        public string Kind { get; init; } = "";
        public long? Claim { get; init; }
        public long? Variant { get; init; }
        public string? Actor { get; init; }
        public string? Statement { get; init; }
        public string? Before { get; init; }
        public string Report { get; init; } = "";
        public long Version { get; init; }
        public string Detail { get; init; } = "";
        public string Day { get; init; } = "";
        public string At { get; init; } = "";
    }

    private sealed class AlertRow
    {
        public long Number { get; init; }
        public string Id { get; init; } = "";
        public long Watch { get; init; }
        public long Development { get; init; }
        public string Payload { get; init; } = "";
        public string At { get; init; } = "";
    }

    public async Task Write(TextWriter output)
    {
        foreach (var f in await session.Query<FeedRow>($"SELECT {FeedRow.Columns} FROM feed f ORDER BY f.id").ConfigureAwait(false))
        {
            await Exporter.Line(output, new FeedLine("feed", f.Id, f.Address, f.Kind, f.Title, f.Publisher, f.Category, f.Minutes, f.Paused != 0, f.Removed, f.Added, f.Due, f.ETag, f.LastModified,
                f.MovedTo, f.Polled, f.Succeeded, f.Failures, f.Failure, f.Entries, f.Reports)).ConfigureAwait(false);
            await Items(output, f.Id).ConfigureAwait(false);
        }
        await Developments(output).ConfigureAwait(false);
        var channels = (await session.Query<ChannelRow>($"SELECT {ChannelRow.Columns} FROM watch_channel k ORDER BY k.id").ConfigureAwait(false)).ToLookup(c => c.Watch);
        foreach (var w in await session.Query<WatchRow>($"SELECT {WatchRow.Columns} FROM watch w ORDER BY w.id").ConfigureAwait(false))
            await Exporter.Line(output, new WatchLine("watch", w.Id, w.Kind, w.Subject, w.Language, w.Wants, w.Owner, w.Paused != 0, w.Removed, w.Added, w.Reached, w.Looked,
                [.. channels[w.Id].Select(c => new ChannelLine(c.Id, c.Kind, c.Address, c.Secret is not null, c.Removed))])).ConfigureAwait(false);
        await InBatches<AlertRow>("SELECT number, id, watch, development, payload, at FROM alert WHERE number > @after ORDER BY number LIMIT @limit", a => a.Number,
            a => Exporter.Line(output, new AlertLine("alert", a.Number, a.Id, a.Watch, a.Development, Json.Element(a.Payload), a.At))).ConfigureAwait(false);
    }

    private async Task Items(TextWriter output, long feed)
    {
        for (var after = ""; ;)
        {
            var rows = await session.Query<ItemRow>("SELECT feed, entry, address, report, hash, stamp, seen, read, failure FROM feed_item WHERE feed = @feed AND entry > @after ORDER BY entry LIMIT @limit",
                new { feed, after, limit = AtOnce }).ConfigureAwait(false);
            foreach (var i in rows)
                await Exporter.Line(output, new FeedItemLine("feed_item", i.Feed, i.Entry, i.Address, i.Report, i.Hash, i.Stamp, i.Seen, i.Read, i.Failure)).ConfigureAwait(false);
            if (rows.Count < AtOnce) return;
            after = rows[^1].Entry;
        }
    }

    private Task Developments(TextWriter output) => InBatches<DevelopmentRow>("""
        SELECT d.number, d.key, d.kind, d.claim, d.variant, a.key AS Actor, rs.id || '#' || s.number AS Statement, rb.id || '#' || b.number AS Before, r.id AS Report, d.version, d.detail, d.day, d.at
        FROM development d JOIN report r ON r.number = d.report LEFT JOIN actor a ON a.id = d.actor
        LEFT JOIN statement s ON s.id = d.statement LEFT JOIN report rs ON rs.number = s.report LEFT JOIN statement b ON b.id = d.before LEFT JOIN report rb ON rb.number = b.report
        WHERE d.number > @after ORDER BY d.number LIMIT @limit
        """, d => d.Number, d => Exporter.Line(output, new DevelopmentLine("development", d.Number, d.Key, d.Kind, d.Claim, d.Variant, d.Actor, d.Statement, d.Before, d.Report, d.Version, d.Detail, d.Day, d.At)));

    private async Task InBatches<T>(string sql, Func<T, long> number, Func<T, Task> write)
    {
        for (var after = 0L; ;)
        {
            var rows = await session.Query<T>(sql, new { after, limit = AtOnce }).ConfigureAwait(false);
            foreach (var row in rows) await write(row).ConfigureAwait(false);
            if (rows.Count < AtOnce) return;
            after = number(rows[^1]);
        }
    }
}
