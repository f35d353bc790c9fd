namespace Dixit.Acquisition.Web;

/// <summary>What came of a fetch: <see cref="Fetched"/>, <see cref="NotModified"/> or a <see cref="FetchFailure"/>.</summary>
public abstract record FetchResult
{
    /// <summary>The address to ask from now on, where the server said that it moved for good (301 or 308 at each step so far); null where it did not.</summary>
    public string? MovedTo { get; init; }
}

/// <summary>The whole answer came.</summary>
/// <param name="Address">Where it was found in the end, after redirects.</param>
/// <param name="Body">Its bytes, unpacked.</param>
public sealed record Fetched(string Address, ReadOnlyMemory<byte> Body) : FetchResult
{
    /// <summary>The media type that the server named, in lower case, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that the server named, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Its <c>ETag</c>, to be given with the next request, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Its <c>Last-Modified</c>, to be given with the next request, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long the server holds it for fresh (<c>Cache-Control: max-age</c>), at most a day, or null.</summary>
    public TimeSpan? FreshFor { get; init; }
}

/// <summary>Nothing changed since the fetch that gave the ETag or Last-Modified of the request (304).</summary>
public sealed record NotModified : FetchResult
{
    /// <summary>How long the server holds it for fresh (<c>Cache-Control: max-age</c>), at most a day, or null.</summary>
    public TimeSpan? FreshFor { get; init; }
}
