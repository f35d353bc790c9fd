namespace Dixit.Web.Tests.Browser;

/// <summary>The pages that the browser walks: all that a desk with the sample dispute has.</summary>
internal static class Places
{
    public static readonly string[] All =
    [
        "/claims",
        "/watches",
        "/watches/new",
        "/watches/new?q=Has+Switzerland+delivered+submarines+to+Luxembourg%3F",
        "/feeds",
        "/review",
        "/review/3",
        "/trail",
    ];
}
