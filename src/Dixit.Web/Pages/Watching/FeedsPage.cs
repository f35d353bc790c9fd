using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Watching;

/// <summary>The feeds and folders that are looked at again and again, each with how the last look went, and the form that adds one.</summary>
public sealed record FeedsPage(FeedFilter Filter, Page<FeedView> Feeds)
{
    /// <summary>What stands in the form.</summary>
    public FeedDraft Draft { get; init; } = new();

    /// <summary>Why the form could not be taken, in words; null where nothing is wrong.</summary>
    public string? Problem { get; init; }

    public static async Task<View> Load(ILedger ledger, string? category, bool? failing, string? after, string? address, CancellationToken cancellation)
        => Show(await List(ledger, new() { Category = category is "" ? null : category, Failing = failing is true, Cursor = after }, cancellation) with { Draft = new() { Address = address ?? "" } });

    /// <summary>The page with a form that could not be taken.</summary>
    public static async Task<View> Refused(ILedger ledger, FeedDraft draft, string problem, CancellationToken cancellation)
        => Show(await List(ledger, new(), cancellation) with { Draft = draft, Problem = problem }) with { Status = StatusCodes.Status422UnprocessableEntity };

    private static async Task<FeedsPage> List(ILedger ledger, FeedFilter filter, CancellationToken cancellation) => new(filter, await ledger.Feeds(filter, cancellation));

    private static View Show(FeedsPage page) => View.Of<Feeds>(page, new { Feeds = page.Feeds.Items.Select(FeedJson.Of), page.Feeds.Next });
}
