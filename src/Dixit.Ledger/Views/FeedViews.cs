namespace Dixit.Ledger.Views;

/// <summary>What sort of thing a feed is.</summary>
public enum FeedKind
{
    /// <summary>RSS, Atom or JSON Feed; which of them is told by what is there.</summary>
    Feed,

    /// <summary>A sitemap for news, or an index of such.</summary>
    Sitemap,

    /// <summary>A folder of files.</summary>
    Folder,
}

/// <summary>What is planned of a feed.</summary>
/// <param name="Address">Its address, or the full path of a folder.</param>
public sealed record FeedPlan(string Address)
{
    /// <summary>What sort of thing it is.</summary>
    public FeedKind Kind { get; init; }

    /// <summary>What people call it; null to take what it calls itself.</summary>
    public string? Title { get; init; }

    /// <summary>Who publishes what it names, where its pages do not tell.</summary>
    public string? Publisher { get; init; }

    /// <summary>The heading under which people list it, or null.</summary>
    public string? Category { get; init; }

    /// <summary>How often to look; whole minutes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);
}

/// <summary>A feed.</summary>
public sealed record FeedView
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What is planned of it; its title is that of the feed itself where nobody gave another.</summary>
    public required FeedPlan Plan { get; init; }

    /// <summary>True while it rests.</summary>
    public bool Paused { get; init; }

    /// <summary>When it was taken up.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>When to look next.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Where its server says that it has moved for good, or null.</summary>
    public string? MovedTo { get; init; }

    /// <summary>When it was looked at last, or null.</summary>
    public DateTimeOffset? Polled { get; init; }

    /// <summary>When it was last read without a failure, or null.</summary>
    public DateTimeOffset? Succeeded { get; init; }

    /// <summary>How many polls have failed since.</summary>
    public int Failures { get; init; }

    /// <summary>What went wrong last, in words for people; null where nothing did.</summary>
    public string? Failure { get; init; }

    /// <summary>How many of its entries were seen.</summary>
    public long Entries { get; init; }

    /// <summary>How many reports came from it, later versions counted.</summary>
    public long Reports { get; init; }
}

/// <summary>A feed that is to be looked at now.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Until">Until when nobody else is given it.</param>
/// <param name="ETag">The entity tag that the server gave last, or null.</param>
/// <param name="LastModified">The day of its last change as the server gave it, or null.</param>
public sealed record DueFeed(FeedView Feed, DateTimeOffset Until, string? ETag, string? LastModified);

/// <summary>How a poll went.</summary>
/// <param name="NextDue">When to look again.</param>
public sealed record FeedPoll(DateTimeOffset NextDue)
{
    /// <summary>What went wrong, in words for people; null where nothing did.</summary>
    public string? Failure { get; init; }

    /// <summary>What the feed calls itself, where it says.</summary>
    public string? Title { get; init; }

    /// <summary>The entity tag for the next time; null keeps the one that is there, '' forgets it.</summary>
    public string? ETag { get; init; }

    /// <summary>The day of its last change for the next time; null keeps the one that is there, '' forgets it.</summary>
    public string? LastModified { get; init; }

    /// <summary>Where it has moved for good, or null: from then on that address is asked.</summary>
    public string? MovedTo { get; init; }

    /// <summary>How many reports, new ones and new versions, this poll brought.</summary>
    public int Reports { get; init; }
}

/// <summary>An entry of a feed that was seen.</summary>
/// <param name="Entry">Its id in the feed, else its address.</param>
public sealed record FeedItem(string Entry)
{
    /// <summary>The address of its page, or null.</summary>
    public string? Address { get; init; }

    /// <summary>The id of the report that was made of it, or null.</summary>
    public string? Report { get; init; }

    /// <summary>A hash of what was read, or null where nothing could be read yet.</summary>
    public string? Hash { get; init; }

    /// <summary>What the feed says of its state, such as the moment of its last change: the same says that nothing is new.</summary>
    public string? Stamp { get; init; }

    /// <summary>When it was seen first; given by the ledger.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>When it was read last, or null.</summary>
    public DateTimeOffset? Read { get; init; }

    /// <summary>Why it could not be read, in words for people, or null.</summary>
    public string? Failure { get; init; }
}

/// <summary>Which feeds to list.</summary>
public sealed record FeedFilter
{
    /// <summary>Only those under this heading.</summary>
    public string? Category { get; init; }

    /// <summary>Only those whose last poll failed.</summary>
    public bool Failing { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}
