using System.Collections.Immutable;
using Dixit.Acquisition.Feeds;
using Dixit.Acquisition.Web;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Feeds;

/// <summary>Looks at a feed on the web.</summary>
internal sealed class WebLook(PoliteClient client, Articles articles, TimeProvider clock, Random random)
{
    // Of an index of sitemaps, the newest few hold what is new.
    private const int MostSitemaps = 3;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public async Task<FeedVisit> Look(DueFeed due, CancellationToken cancellation)
    {
        var feed = due.Feed;
        var answer = await client.Fetch(new(feed.MovedTo ?? feed.Plan.Address, FetchKind.Feed) { ETag = due.ETag, LastModified = due.LastModified }, cancellation);
        if (answer is FetchFailure failure)
            return new(feed, new(Schedule.After(feed, clock.GetUtcNow(), failure, random)) { Failure = Words(failure.Message, failure.Hint), MovedTo = answer.MovedTo }, []);

        var reading = answer is Fetched fetched ? FeedReader.Read(fetched.Body.Span, fetched.Charset, fetched.Address) : null;
        if (reading is { Document: null })
            return new(feed, new(Schedule.After(feed, clock.GetUtcNow(), new FetchFailure(FetchFailureKind.WrongType, ""), random)) { Failure = Words(reading.Problem!, reading.Hint) }, []);

        var document = reading?.Document is { Format: FeedFormat.SitemapIndex } index ? await Sitemaps(index, cancellation) : reading?.Document;
        var (read, areMore) = await articles.Read(due, document, cancellation);
        var now = clock.GetUtcNow();
        var fresh = answer switch { Fetched f => f.FreshFor, NotModified n => n.FreshFor, _ => null };
        var came = answer as Fetched;
        return new(feed, new(areMore ? now + Soon : Schedule.After(feed, now, document?.Interval, fresh, random))
        {
            Failure = reading?.Problem is { } problem ? Words(problem, reading.Hint) : null,
            Title = document?.Title,
            // What is left over has to be found again: the feed is asked for as if it had never been read.
            ETag = areMore ? "" : came?.ETag,
            LastModified = areMore ? "" : came?.LastModified,
            MovedTo = answer.MovedTo,
        }, read);
    }

    private async Task<FeedDocument> Sitemaps(FeedDocument index, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<FeedEntry>();
        foreach (var address in index.Sitemaps.Take(MostSitemaps))
            if (await client.Fetch(new(address, FetchKind.Feed), cancellation) is Fetched fetched && FeedReader.Read(fetched.Body.Span, fetched.Charset, fetched.Address).Document is { } sitemap)
                entries.AddRange(sitemap.Entries);
        return index with { Entries = entries.ToImmutable() };
    }

    private static string Words(string message, string? hint) => hint is null ? message : $"{message} ({hint})";
}
