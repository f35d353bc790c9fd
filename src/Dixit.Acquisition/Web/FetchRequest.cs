namespace Dixit.Acquisition.Web;

/// <summary>What is to be fetched.</summary>
/// <param name="Address">An http or https address.</param>
/// <param name="Kind">What it is hoped to be.</param>
public sealed record FetchRequest(string Address, FetchKind Kind)
{
    /// <summary>The <c>ETag</c> that the last fetch gave, word for word, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> that the last fetch gave, word for word, or null.</summary>
    public string? LastModified { get; init; }
}

/// <summary>What a fetch hopes for: it decides which types are asked for and which are refused.</summary>
public enum FetchKind
{
    /// <summary>A feed, a sitemap, a list of feeds, or a page that links to one.</summary>
    Feed,

    /// <summary>A web page or a plain text.</summary>
    Page,
}
