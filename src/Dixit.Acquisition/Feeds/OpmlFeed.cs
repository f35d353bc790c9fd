using System.Collections.Immutable;

namespace Dixit.Acquisition.Feeds;

/// <summary>A feed in a list.</summary>
/// <param name="Address">The http or https address of the feed.</param>
/// <param name="Title">What the list calls it, or null.</param>
/// <param name="Site">The address of its site, or null.</param>
/// <param name="Categories">The titles of the outlines around it, from the outermost; empty where it stands at the top.</param>
public sealed record OpmlFeed(string Address, string? Title, string? Site, ImmutableArray<string> Categories);

/// <summary>What came of reading a list of feeds: the feeds, a problem in words, or both where it broke off.</summary>
public sealed record OpmlReading
{
    /// <summary>The list's title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its feeds in their order, each address once.</summary>
    public ImmutableArray<OpmlFeed> Feeds { get; init; } = [];

    /// <summary>What is wrong, in one line, or null.</summary>
    public string? Problem { get; init; }
}
