using System.Collections.Immutable;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Feeds;

/// <summary>What came of one look at a feed.</summary>
/// <param name="Feed">The feed, as it was before.</param>
/// <param name="Poll">What is kept of the look.</param>
/// <param name="Articles">What came of its articles.</param>
public sealed record FeedVisit(FeedView Feed, FeedPoll Poll, ImmutableArray<Article> Articles)
{
    /// <summary>How many reports, new ones and new versions, it brought.</summary>
    public int Reports => Articles.Count(a => a.Addition is { Outcome: not AdditionOutcome.Known });

    /// <summary>The articles that could not be read.</summary>
    public IEnumerable<Article> Failed => Articles.Where(a => a.Failure is not null);
}

/// <summary>What came of one article.</summary>
/// <param name="Entry">Its id in the feed.</param>
/// <param name="Address">Its address, or null.</param>
public sealed record Article(string Entry, string? Address)
{
    /// <summary>What adding it did; null where it was not added, as nothing was new or it could not be read.</summary>
    public Addition? Addition { get; init; }

    /// <summary>Why it could not be read, in words; null where it could.</summary>
    public string? Failure { get; init; }
}
