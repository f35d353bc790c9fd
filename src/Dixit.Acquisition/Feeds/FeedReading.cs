using System.Collections.Immutable;

namespace Dixit.Acquisition.Feeds;

/// <summary>What came of reading bytes as a feed: a feed, or a problem in words, or both where a feed broke off and its first entries were read.</summary>
public sealed record FeedReading
{
    /// <summary>The feed; null where there is none.</summary>
    public FeedDocument? Document { get; init; }

    /// <summary>What is wrong, in one line (<c>is a web page, not a feed</c>); null where all was read.</summary>
    public string? Problem { get; init; }

    /// <summary>The way out, in one line (<c>this page links to the feed https://…</c>), or null.</summary>
    public string? Hint { get; init; }

    /// <summary>The feeds that a web page links to, where the bytes were one.</summary>
    public ImmutableArray<FeedLink> Links { get; init; } = [];

    internal static FeedReading Failed(string problem, string? hint = null) => new() { Problem = problem, Hint = hint };
}

/// <summary>A feed that a web page links to (<c>&lt;link rel="alternate"&gt;</c>).</summary>
/// <param name="Address">Its address.</param>
/// <param name="Title">What the page calls it, or null.</param>
public sealed record FeedLink(string Address, string? Title);
