namespace Dixit.Web.Tests.Browser;

/// <summary>The pages that the browser walks: all that a desk with the sample dispute has.</summary>
internal static class Places
{
    public static readonly string[] All =
    [
        "/",
        "/read",
        "/reports",
        "/reports/1",
        "/reports/6",
        "/reports/6?act=deny",
        "/actors",
        "/actors/1",
        "/method",
        "/claims",
        "/claims/1",
        "/claims/1?as-of=2024-09-30",
        "/changes",
        "/ask",
        "/ask?q=Has+Switzerland+delivered+submarines+to+Luxembourg%3F",
        "/watches",
        "/watches/new",
        "/watches/new?q=Has+Switzerland+delivered+submarines+to+Luxembourg%3F",
        "/feeds",
        "/review",
        "/review/3",
        "/trail",
        "/admin/accounts",
        "/admin/audit",
        "/api",
        "/embed/claims/1",
    ];
}
