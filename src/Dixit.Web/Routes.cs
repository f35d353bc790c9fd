using Dixit.Web.Api;
using Dixit.Web.Embedding;
using Dixit.Web.Pages;
using Dixit.Web.Pages.Reviewing;
using Dixit.Web.Pages.Watching;
using Dixit.Web.ReadingRoom;
using Dixit.Web.Serving;

namespace Dixit.Web;

/// <summary>Every address of the desk, and what answers there.</summary>
public static partial class Routes
{
    /// <summary>Maps them. A page stands at its address, and for programs at the same with <c>.json</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapAssets();
        routes.MapPreferences();
        MapAccess(routes);
        routes.MapApi();
        routes.MapEmbeds();

        MapReports(routes);

        routes.MapPage("/ask", AskPage.Load);
        routes.MapPage("/changes", ChangesPage.Load);
        routes.MapPage("/claims", ClaimsPage.Load);
        routes.MapPage("/claims/{id:long}", ClaimPage.Load);
        routes.MapGet("/claims/{id:long}.csv", ClaimFiles.Csv).ExcludeFromDescription().RequireRole(Role.Reader);
        routes.MapGet("/claims/{id:long}.atom", ClaimFiles.Atom).ExcludeFromDescription().RequireRole(Role.Reader);

        routes.MapPage("/review", ReviewPage.Load);
        routes.MapPage("/review/{id:long}", EditPage.Load).RequireRole(Role.Reviewer);
        routes.MapPage("/trail", TrailPage.Load);
        routes.MapForm("/review/{id:long}", EditPage.Take).RequireRole(Role.Reviewer);
        routes.MapForm("/review/{id:long}/accept", ReviewForms.Accept).RequireRole(Role.Reviewer);
        routes.MapForm("/review/{id:long}/reject", ReviewForms.Reject).RequireRole(Role.Reviewer);
        routes.MapForm("/review/several", ReviewForms.Several).RequireRole(Role.Reviewer);
        routes.MapForm("/corrections/undo", ReviewForms.Undo).RequireRole(Role.Reviewer);
        routes.MapForm("/claims/{id:long}/merge", SurgeryForms.MergeClaims).RequireRole(Role.Editor);
        routes.MapForm("/claims/{id:long}/split", SurgeryForms.SplitClaim).RequireRole(Role.Editor);
        routes.MapForm("/actors/{id:long}/merge", SurgeryForms.MergeActors).RequireRole(Role.Editor);
        routes.MapForm("/actors/{id:long}/split", SurgeryForms.SplitActor).RequireRole(Role.Editor);

        routes.MapPage("/watches", WatchesPage.Load);
        routes.MapPage("/watches/new", NewWatchPage.Load).RequireRole(Role.Editor);
        routes.MapPage("/watches/{id:long}", WatchPage.Load);
        routes.MapGet("/watches/{id:long}.atom", WatchFeed.Load).ExcludeFromDescription().RequireRole(Role.Reader);
        routes.MapForm("/watches/new", NewWatchPage.Take).RequireRole(Role.Editor);
        routes.MapForm("/watches/{id:long}/pause", WatchPage.Pause).RequireRole(Role.Editor);
        routes.MapForm("/watches/{id:long}/resume", WatchPage.Resume).RequireRole(Role.Editor);
        routes.MapForm("/watches/{id:long}/remove", WatchPage.Remove).RequireRole(Role.Editor);
        routes.MapForm("/watches/{id:long}/alerts/{alert}/send", WatchPage.SendAgain).RequireRole(Role.Editor);

        routes.MapPage("/feeds", FeedsPage.Load);
        routes.MapPage("/feeds/{id:long}", FeedPage.Load);
        routes.MapGet("/feeds.opml", FeedForms.GiveList).ExcludeFromDescription().RequireRole(Role.Reader);
        routes.MapForm("/feeds", FeedForms.Add).RequireRole(Role.Editor);
        routes.MapForm("/feeds/list", FeedForms.TakeList).RequireRole(Role.Editor);
        routes.MapForm("/feeds/{id:long}/pause", FeedForms.Pause).RequireRole(Role.Editor);
        routes.MapForm("/feeds/{id:long}/resume", FeedForms.Resume).RequireRole(Role.Editor);
        routes.MapForm("/feeds/{id:long}/poll", FeedForms.PollNow).RequireRole(Role.Editor);
        routes.MapForm("/feeds/{id:long}/remove", FeedForms.Remove).RequireRole(Role.Editor);
    }

    private static void MapReports(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", FrontPage.Load);
        routes.MapForm("/samples", FrontPage.Samples).RequireRole(Role.Editor);

        routes.MapPage("/read", ReadPage.Load);
        routes.MapForm("/read", ReadPage.Take).RequireRole(Role.Reader);
        routes.MapPage("/read/{name}", ReadingPage.Load);
        routes.MapForm("/read/{name}/language", ReadingPage.Retell).RequireRole(Role.Reader);
        routes.MapForm("/read/{name}/keep", Keeping.Take).RequireRole(Role.Editor);

        routes.MapPage("/reports", ReportsPage.Load);
        routes.MapPage("/reports/{number:long}", ReportPage.Load);
        routes.MapPage("/actors", ActorsPage.Load);
        routes.MapPage("/actors/{id}", ActorPage.Load);
        routes.MapPage("/method", MethodPage.Load);
    }
}
