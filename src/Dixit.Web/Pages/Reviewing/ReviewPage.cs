using System.Collections.Immutable;
using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Reviewing;

/// <summary>The statements that wait for review, each in its paragraph with what the engine suggests.</summary>
public sealed record ReviewPage(ReviewFilter Filter, Page<StatementView> Waiting, BoundedCount Count, ImmutableDictionary<long, ImmutableArray<Piece>> Passages, ImmutableDictionary<long, ClaimSummary> Claims)
{
    private const int MostCounted = 1000;

    public static async Task<View> Load(HttpContext http, ILedger ledger, CancellationToken cancellation)
    {
        var filter = ReviewAddress.Filter(http.Request.Query);
        var waiting = await ledger.Waiting(filter, cancellation);
        var page = new ReviewPage(filter, waiting, await ledger.CountWaiting(filter with { Cursor = null }, MostCounted, cancellation), await Around(waiting.Items, ledger, cancellation),
            await Held(waiting.Items, ledger, cancellation));
        return View.Of<ReviewQueue>(page, new { Waiting = waiting.Items.Select(s => Shapes.Of(s)), Count = page.Count.Count, page.Count.More, waiting.Next });
    }

    /// <summary>The paragraphs of statements, by the numbers of the statements.</summary>
    internal static async Task<ImmutableDictionary<long, ImmutableArray<Piece>>> Around(IReadOnlyCollection<StatementView> statements, ILedger ledger, CancellationToken cancellation)
    {
        var texts = await ledger.Texts(statements.Select(s => (s.Report.Number, s.Version)).Distinct(), cancellation);
        return statements.ToImmutableDictionary(s => s.Id, s => texts.TryGetValue((s.Report.Number, s.Version), out var text) ? Passage.Around(s.Statement, text) : [new(s.Words, Dixit.Desk.Showing.Role.Content)]);
    }

    /// <summary>The claims that statements bear on, by their numbers.</summary>
    internal static async Task<ImmutableDictionary<long, ClaimSummary>> Held(IEnumerable<StatementView> statements, ILedger ledger, CancellationToken cancellation)
    {
        var ids = statements.SelectMany(s => s.Holdings.IsDefault ? [] : s.Holdings).Select(h => h.Claim).Distinct().ToImmutableArray();
        return ids.IsEmpty ? ImmutableDictionary<long, ClaimSummary>.Empty : (await ledger.Claims(new() { Ids = ids, Limit = ids.Length }, cancellation)).Items.ToImmutableDictionary(c => c.Id);
    }
}
