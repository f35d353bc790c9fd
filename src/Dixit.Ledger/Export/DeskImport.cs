using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Export;

/// <summary>Takes in lines of what a desk keeps. What is there already stays as it is.</summary>
internal sealed class DeskImport(Session session)
{
    // A channel whose requests were signed has a secret that no export brings along. An empty one says so: nothing is sent unsigned in its place.
    private const string MissingSecret = "";

    public async Task Take(IReadOnlyCollection<object> lines)
    {
        await session.Execute("""
            INSERT INTO feed (id, address, kind, title, publisher, category, minutes, paused, removed, added, due, etag, last_modified, moved_to, polled, succeeded, failures, failure, entries, reports)
            VALUES (@Id, @Address, @FeedKind, @Title, @Publisher, @Category, @Minutes, @paused, @Removed, @Added, @Due, @Etag, @LastModified, @MovedTo, @Polled, @Succeeded, @Failures, @Failure,
                @Entries, @Reports) ON CONFLICT DO NOTHING
            """, lines.OfType<FeedLine>().Select(f => new
        {
            f.Id, f.Address, f.FeedKind, f.Title, f.Publisher, f.Category, f.Minutes, paused = f.Paused ? 1 : 0, f.Removed, f.Added, f.Due, f.Etag, f.LastModified, f.MovedTo, f.Polled, f.Succeeded,
            f.Failures, f.Failure, f.Entries, f.Reports,
        })).ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO feed_item (feed, entry, address, report, hash, stamp, seen, read, failure)
            VALUES (@Feed, @Entry, @Address, @Report, @Hash, @Stamp, @Seen, @Read, @Failure) ON CONFLICT DO NOTHING
            """, lines.OfType<FeedItemLine>()).ConfigureAwait(false);
        await Developments(lines.OfType<DevelopmentLine>().ToList()).ConfigureAwait(false);
        await Watches(lines.OfType<WatchLine>().ToList()).ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO alert (number, id, watch, development, payload, at) VALUES (@Number, @Id, @Watch, @Development, @payload, @At) ON CONFLICT DO NOTHING
            """, lines.OfType<AlertLine>().Select(a => new { a.Number, a.Id, a.Watch, a.Development, payload = a.Payload.GetRawText(), a.At })).ConfigureAwait(false);
    }

    private async Task Developments(List<DevelopmentLine> lines)
        => await session.Execute("""
            INSERT INTO development (number, key, kind, claim, variant, actor, statement, before, report, version, detail, day, at)
            VALUES (@Number, @Key, @DevelopmentKind, @Claim, @Variant, (SELECT id FROM actor WHERE key = @Actor),
                (SELECT s.id FROM statement s JOIN report r ON r.number = s.report WHERE r.id = @of AND s.number = @statement),
                (SELECT s.id FROM statement s JOIN report r ON r.number = s.report WHERE r.id = @earlier AND s.number = @before),
                (SELECT number FROM report WHERE id = @Report), @Version, @Detail, @Day, @At) ON CONFLICT DO NOTHING
            """, lines.Select(d =>
        {
            var ((of, statement), (earlier, before)) = (Named(d.Statement), Named(d.Before));
            return new { d.Number, d.Key, d.DevelopmentKind, d.Claim, d.Variant, d.Actor, of, statement, earlier, before, d.Report, d.Version, d.Detail, d.Day, d.At };
        })).ConfigureAwait(false);

    private async Task Watches(List<WatchLine> lines)
    {
        await session.Execute("""
            INSERT INTO watch (id, kind, subject, language, wants, owner, paused, removed, added, reached, looked)
            VALUES (@Id, @WatchKind, @Subject, @Language, @Wants, @Owner, @paused, @Removed, @Added, @Reached, @Looked) ON CONFLICT DO NOTHING
            """, lines.Select(w => new { w.Id, w.WatchKind, w.Subject, w.Language, w.Wants, w.Owner, paused = w.Paused ? 1 : 0, w.Removed, w.Added, w.Reached, w.Looked })).ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO watch_channel (id, watch, kind, address, secret, removed) VALUES (@Id, @watch, @ChannelKind, @Address, @secret, @Removed) ON CONFLICT DO NOTHING
            """, lines.SelectMany(w => w.Channels.Select(c => new { c.Id, watch = w.Id, c.ChannelKind, c.Address, secret = c.Signed ? MissingSecret : null, c.Removed }))).ConfigureAwait(false);
    }

    /// <summary>The report and number of a statement's name.</summary>
    private static (string? Report, long? Number) Named(string? name)
        => name is null ? (null, null) : (name[..name.LastIndexOf('#')], long.Parse(name.AsSpan(name.LastIndexOf('#') + 1), System.Globalization.CultureInfo.InvariantCulture));
}
