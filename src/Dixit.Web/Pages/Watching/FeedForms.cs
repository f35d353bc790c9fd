using Dixit.Acquisition.Feeds;
using Dixit.Web.Serving;
using Dixit.Web.Working;

namespace Dixit.Web.Pages.Watching;

/// <summary>What is done with feeds: adding, letting rest, taking away, and lists in and out as feed readers exchange them.</summary>
public static class FeedForms
{
    private const int LargestList = 5_000_000;

    public static async Task<object> Add(IFormCollection form, ILedger ledger, DeskWork work, PageContext context, CancellationToken cancellation)
    {
        var draft = FeedDraft.Of(form);
        if (draft.Fault(context.May(Role.Admin)) is { } fault) return await FeedsPage.Refused(ledger, draft, context.Words[fault], cancellation);
        try
        {
            var feed = await ledger.AddFeed(draft.Plan, cancellation);
            work.Hurry();
            return TypedResults.LocalRedirect($"/feeds/{feed.Id}?said=feed-added");
        }
        catch (LedgerException refused)
        {
            return await FeedsPage.Refused(ledger, draft, refused.Message, cancellation);
        }
    }

    public static async Task<object> TakeList(IFormCollection form, ILedger ledger, DeskWork work, PageContext context, CancellationToken cancellation)
    {
        if (form.Files["list"] is not { Length: > 0 and <= LargestList } file) return await FeedsPage.Refused(ledger, new(), context.Words["feeds.fault.list"], cancellation);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        var list = Opml.Read(bytes.ToArray());
        if (list.Feeds.IsEmpty) return await FeedsPage.Refused(ledger, new(), list.Problem ?? context.Words["feeds.fault.list"], cancellation);
        foreach (var feed in list.Feeds)
            await ledger.AddFeed(new(feed.Address) { Title = feed.Title, Category = feed.Categories.IsEmpty ? null : string.Join(" / ", feed.Categories) }, cancellation);
        work.Hurry();
        return TypedResults.LocalRedirect($"/feeds?said=list-taken&n={list.Feeds.Length}");
    }

    public static async Task<IResult> GiveList(ILedger ledger, CancellationToken cancellation)
    {
        var feeds = new List<OpmlFeed>();
        for (string? cursor = null; ;)
        {
            var page = await ledger.Feeds(new() { Cursor = cursor, Limit = 500 }, cancellation);
            feeds.AddRange(page.Items.Where(f => f.Plan.Kind == FeedKind.Feed).Select(f => new OpmlFeed(f.Plan.Address, f.Plan.Title, null, f.Plan.Category is { } category ? [.. category.Split(" / ")] : [])));
            if ((cursor = page.Next) is null) break;
        }
        return TypedResults.Text(Opml.Write("Dixit", feeds), "text/x-opml; charset=utf-8");
    }

    public static Task<object> Pause(long id, ILedger ledger, CancellationToken cancellation) => Rest(id, true, ledger, cancellation);

    public static Task<object> Resume(long id, ILedger ledger, CancellationToken cancellation) => Rest(id, false, ledger, cancellation);

    public static async Task<object> Remove(long id, ILedger ledger, CancellationToken cancellation)
    {
        await ledger.RemoveFeed(id, cancellation);
        return TypedResults.LocalRedirect("/feeds?said=feed-removed");
    }

    /// <summary>A feed that goes on after a rest is due at once.</summary>
    public static async Task<object> PollNow(long id, ILedger ledger, DeskWork work, CancellationToken cancellation)
    {
        await ledger.PauseFeed(id, true, cancellation);
        await ledger.PauseFeed(id, false, cancellation);
        work.Hurry();
        return TypedResults.LocalRedirect($"/feeds/{id}?said=feed-due");
    }

    private static async Task<object> Rest(long id, bool paused, ILedger ledger, CancellationToken cancellation)
    {
        await ledger.PauseFeed(id, paused, cancellation);
        return TypedResults.LocalRedirect($"/feeds/{id}?said={(paused ? "feed-paused" : "feed-resumed")}");
    }
}
