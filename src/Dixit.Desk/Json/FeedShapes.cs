namespace Dixit.Desk.Json;

/// <summary>A feed, a sitemap or a folder that is looked at again and again.</summary>
public sealed record FeedShape
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its address, or the path of a folder.</summary>
    public required string Address { get; init; }

    /// <summary><c>feed</c>, <c>sitemap</c> or <c>folder</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called.</summary>
    public string? Title { get; init; }

    /// <summary>Who publishes what it names, where its pages do not tell.</summary>
    public string? Publisher { get; init; }

    /// <summary>The heading under which people list it.</summary>
    public string? Category { get; init; }

    /// <summary>How often it is looked at, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>True while it rests.</summary>
    public required bool Paused { get; init; }

    /// <summary>When it was taken up.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>When it is looked at next.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Where its server says that it has moved for good.</summary>
    public string? MovedTo { get; init; }

    /// <summary>When it was looked at last.</summary>
    public DateTimeOffset? Polled { get; init; }

    /// <summary>When it was last read without a failure.</summary>
    public DateTimeOffset? Succeeded { get; init; }

    /// <summary>How many polls have failed since; not there where none did.</summary>
    public int? Failures { get; init; }

    /// <summary>What went wrong last, in words for people.</summary>
    public string? Failure { get; init; }

    /// <summary>How many of its entries were seen.</summary>
    public required long Entries { get; init; }

    /// <summary>How many reports came from it, later versions counted.</summary>
    public required long Reports { get; init; }
}

/// <summary>An entry of a feed that was seen.</summary>
public sealed record FeedItemShape
{
    /// <summary>Its id in the feed, else its address.</summary>
    public required string Entry { get; init; }

    /// <summary>The address of its page.</summary>
    public string? Address { get; init; }

    /// <summary>The id of the report that was made of it.</summary>
    public string? Report { get; init; }

    /// <summary>What the feed says of its state.</summary>
    public string? Stamp { get; init; }

    /// <summary>When it was seen first.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>When it was read last.</summary>
    public DateTimeOffset? Read { get; init; }

    /// <summary>Why it could not be read, in words for people.</summary>
    public string? Failure { get; init; }
}
