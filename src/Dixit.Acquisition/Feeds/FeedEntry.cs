namespace Dixit.Acquisition.Feeds;

/// <summary>One entry of a feed. Enclosures are not read. Every text is plain: markup is taken out, characters are valid.</summary>
public sealed record FeedEntry
{
    /// <summary>What tells it from the other entries of its feed: its guid or id, else its address, else a hash of its words. Never empty.</summary>
    public required string Id { get; init; }

    /// <summary>The http or https address of the report that it announces, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Its title on one line, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it; several names are joined with a comma. Null where it does not say.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as EDTF, or null.</summary>
    public string? Published { get; init; }

    /// <summary>When it was last changed, as EDTF, or null.</summary>
    public string? Updated { get; init; }

    /// <summary>Its summary or description, paragraphs parted by an empty line, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>The whole text where the feed carries it apart from a summary, paragraphs parted by an empty line, or null.</summary>
    public string? Content { get; init; }

    /// <summary>ISO 639-1 code of its language where it is told of the entry itself, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The publication that it is taken from (<c>source</c> of RSS and Atom, <c>news:publication</c>), or null.</summary>
    public FeedSource? Source { get; init; }
}

/// <summary>The publication that an entry is taken from.</summary>
/// <param name="Name">Its name as told, or null.</param>
/// <param name="Address">The address of its feed or site, or null.</param>
public sealed record FeedSource(string? Name, string? Address);
