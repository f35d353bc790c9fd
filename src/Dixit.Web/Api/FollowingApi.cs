using Dixit.Desk.Json;

namespace Dixit.Web.Api;

/// <summary>What a desk follows: feeds, watches, and their alerts.</summary>
internal static class FollowingApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Get<FeedListShape>("/feeds", ListFeeds, "Feeds");
        api.Get<FeedShape>("/feeds/{id:long}", GetFeed, "Feeds");
        api.Get<WatchListShape>("/watches", ListWatches, "Watches");
        api.Get<WatchShape>("/watches/{id:long}", GetWatch, "Watches");
        api.Get<AlertListShape>("/alerts", ListAlerts, "Watches");
        api.Get<AlertShape>("/alerts/{id}", GetAlert, "Watches");
    }

    /// <summary>Lists feeds</summary>
    /// <remarks>Feeds, sitemaps and folders that are looked at again and again, and how the last look went.</remarks>
    /// <param name="category">Only those under this heading.</param>
    /// <param name="failing">True for those alone whose last poll failed.</param>
    public static async Task<FeedListShape> ListFeeds(ILedger ledger, string? category, bool? failing, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var feeds = await ledger.Feeds(new() { Category = category, Failing = failing == true, Cursor = page.After, Limit = page.Count() }, cancellation);
        return new([.. feeds.Items.Select(FeedJson.Of)], feeds.Next);
    }

    /// <summary>Gets a feed</summary>
    /// <remarks>What is planned of it, and how the last look went.</remarks>
    /// <param name="id" example="1">Its number.</param>
    public static async Task<FeedShape?> GetFeed(ILedger ledger, long id, CancellationToken cancellation)
        => await ledger.Feed($"{id}", cancellation) is { } feed ? FeedJson.Of(feed) : null;

    /// <summary>Lists watches</summary>
    /// <remarks>Questions, actors and searches of which somebody wants to hear.</remarks>
    /// <param name="owner">Only those of this account.</param>
    /// <param name="active">True for those alone that do not rest.</param>
    public static async Task<WatchListShape> ListWatches(ILedger ledger, string? owner, bool? active, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var watches = await ledger.Watches(new() { Owner = owner, Active = active == true, Cursor = page.After, Limit = page.Count() }, cancellation);
        return new([.. watches.Items.Select(WatchJson.Of)], watches.Next);
    }

    /// <summary>Gets a watch</summary>
    /// <remarks>What it is on, and where it sends its alerts. Secrets are never shown.</remarks>
    /// <param name="id" example="1">Its number.</param>
    public static async Task<WatchShape?> GetWatch(ILedger ledger, long id, CancellationToken cancellation)
        => await ledger.Watch(id, cancellation) is { } watch ? WatchJson.Of(watch) : null;

    /// <summary>Lists alerts</summary>
    /// <remarks>What watches have found, the newest first, and how it was delivered.</remarks>
    /// <param name="watch">Only those of this watch.</param>
    /// <param name="claim">Only those that bear on this claim.</param>
    /// <param name="state">Only those with a delivery that stands so: waiting, delivered, given-up.</param>
    public static async Task<AlertListShape> ListAlerts(ILedger ledger, long? watch, long? claim, string? state, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var alerts = await ledger.Alerts(new() { Watch = watch, Claim = claim, State = Parameters.Choice<DeliveryState>("state", state), Cursor = page.After, Limit = page.Count() }, cancellation);
        return new([.. alerts.Items.Select(WatchJson.Of)], alerts.Next);
    }

    /// <summary>Gets an alert</summary>
    /// <remarks>What was found, and every attempt to deliver it.</remarks>
    /// <param name="id" example="0f1e2d3c4b5a69788796a5b4c3d2e1f0">Its id.</param>
    public static async Task<AlertShape?> GetAlert(ILedger ledger, string id, CancellationToken cancellation)
        => await ledger.Alert(id, cancellation) is { } alert ? WatchJson.Of(alert) : null;
}
