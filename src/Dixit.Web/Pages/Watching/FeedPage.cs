using System.Collections.Immutable;
using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Watching;

/// <summary>A feed, how it fares, and its entries, those read last first, each with the report that was made of it.</summary>
public sealed record FeedPage(FeedView Feed, Page<FeedItem> Items, ImmutableDictionary<string, ReportName> Reports)
{
    private const int Entries = 25;

    public static async Task<View?> Load(long id, ILedger ledger, string? after, CancellationToken cancellation)
    {
        if (await ledger.Feed(id.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellation) is not { } feed) return null;
        var items = await ledger.FeedItems(id, after, Entries, cancellation);
        var reports = ImmutableDictionary.CreateBuilder<string, ReportName>(StringComparer.Ordinal);
        foreach (var name in items.Items.Select(i => i.Report).OfType<string>().Distinct())
            if (await ledger.Report(name, cancellation) is { } report) reports.Add(name, report.Name);
        return View.Of<Feed>(new FeedPage(feed, items, reports.ToImmutable()), new { Feed = FeedJson.Of(feed), Items = items.Items.Select(FeedJson.Of), items.Next });
    }
}
