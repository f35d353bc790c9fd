using Dixit.Desk.Alerts;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Watching;

/// <summary>The Atom feed of a watch.</summary>
public static class WatchFeed
{
    private const int Entries = 50;

    public static async Task<IResult> Load(long id, ILedger ledger, PageContext context, ServerSettings settings, CancellationToken cancellation)
    {
        if (await ledger.Watch(id, cancellation) is not { } watch) return TypedResults.NotFound();
        var alerts = (await ledger.Alerts(new() { Watch = id, Limit = Entries }, cancellation)).Items;
        var root = settings.PublicAddress ?? new Uri($"{context.Http.Request.Scheme}://{context.Http.Request.Host}");
        // An open feed that is asked for again and again is worded in the language of its watch, not in that of whoever asks.
        using var feed = new MemoryStream();
        AtomFeed.Write(feed, watch, alerts, InterfaceWords.In(watch.Language), new(root, $"/watches/{id}.atom"), alert => new(root, $"/watches/{id}#a{alert.Number}"));
        return TypedResults.Bytes(feed.ToArray(), "application/atom+xml; charset=utf-8", lastModified: alerts.IsEmpty ? watch.Added : alerts[0].At);
    }
}
