using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dixit.Acquisition;
using Dixit.Acquisition.Feeds;
using Dixit.Acquisition.Web;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Feeds;

/// <summary>Reads the articles that a feed announces: those that are new, those whose entry changed, and now and then the young ones, in case their page did.</summary>
internal sealed class Articles(ILedger ledger, PoliteClient client, Intake intake, PollSettings settings, TimeProvider clock)
{
    private sealed record Announced(FeedEntry Entry, FeedItem? Known, string Stamp);

    /// <summary>Reads what is to be read, the oldest first; gives what came of it, and whether something is left for the next look.</summary>
    /// <param name="due">The feed.</param>
    /// <param name="feed">What was read of it, or null where nothing changed since the last look.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(ImmutableArray<Article> Articles, bool AreMore)> Read(DueFeed due, FeedDocument? feed, CancellationToken cancellation)
    {
        var open = feed is null ? [] : await New(due.Feed.Id, feed, cancellation);
        var news = open.Count;
        if (open.Count < settings.Articles) open.AddRange(await Young(due.Feed.Id, open, cancellation));
        var articles = ImmutableArray.CreateBuilder<Article>();
        foreach (var announced in open.Take(settings.Articles))
        {
            if (clock.GetUtcNow() >= due.Until - TimeSpan.FromMinutes(1)) return (articles.ToImmutable(), articles.Count < news);
            articles.Add(await One(due.Feed, feed ?? new FeedDocument { Format = FeedFormat.Rss, Title = due.Feed.Plan.Title }, announced, cancellation));
        }
        return (articles.ToImmutable(), news > settings.Articles);
    }

    /// <summary>The entries that were not seen, or not in this form.</summary>
    private async Task<List<Announced>> New(long feed, FeedDocument document, CancellationToken cancellation)
    {
        var seen = await ledger.SeenItems(feed, [.. document.Entries.Select(e => e.Id)], cancellation);
        return [.. document.Entries.DistinctBy(e => e.Id).Select(e => new Announced(e, seen.GetValueOrDefault(e.Id), Stamp(e))).Where(a => a.Known is null || a.Known.Stamp != a.Stamp)
            .Reverse().OrderBy(a => a.Entry.Published ?? a.Entry.Updated ?? "", StringComparer.Ordinal)];
    }

    /// <summary>The young articles whose age has doubled since they were read last.</summary>
    private async Task<IEnumerable<Announced>> Young(long feed, List<Announced> open, CancellationToken cancellation)
    {
        if (settings.Rechecked <= TimeSpan.Zero) return [];
        var (now, others) = (clock.GetUtcNow(), open.Select(a => a.Entry.Id).ToHashSet(StringComparer.Ordinal));
        return (await ledger.FeedItems(feed, null, settings.Articles * 2, cancellation)).Items.Where(i => IsYoung(i) && !others.Contains(i.Entry))
            .Select(i => new Announced(new() { Id = i.Entry, Address = i.Address }, i, i.Stamp ?? ""));

        bool IsYoung(FeedItem i) => i is { Address: not null, Hash: not null, Seen: { } seen, Read: { } read } && now - seen < settings.Rechecked
            && now - read >= (read - seen > settings.RecheckAfter ? read - seen : settings.RecheckAfter);
    }

    private async Task<Article> One(FeedView feed, FeedDocument document, Announced announced, CancellationToken cancellation)
    {
        var (entry, known, stamp) = announced;
        var (result, isPassing) = await Had(feed, document, entry, cancellation);
        var item = new FeedItem(entry.Id) { Address = entry.Address, Report = known?.Report, Hash = known?.Hash, Stamp = stamp, Seen = known?.Seen, Read = clock.GetUtcNow() };
        var article = new Article(entry.Id, entry.Address);
        if (result is InputReport input)
        {
            var hash = Intake.Hash(input);
            if (hash != known?.Hash)
            {
                input = input with { Report = input.Report with { Publisher = input.Report.Publisher ?? feed.Plan.Publisher } };
                var (addition, failure) = await intake.Take(input, cancellation);
                article = article with { Addition = addition, Failure = failure };
            }
            item = item with { Hash = hash, Report = article.Failure is null ? input.Report.Id : known?.Report, Failure = article.Failure };
        }
        else
        {
            // What may pass is tried again at the next look: an entry without a stamp is always other than it was.
            article = article with { Failure = Intake.Words((InputProblem)result) };
            item = item with { Failure = article.Failure, Stamp = isPassing ? null : stamp };
        }
        await intake.Write(() => ledger.RecordItem(feed.Id, item, cancellation), cancellation);
        return article;
    }

    /// <summary>The report on the page of an entry, else the one in the entry itself, else why there is none, and whether that may pass.</summary>
    private async Task<(InputResult Result, bool IsPassing)> Had(FeedView feed, FeedDocument document, FeedEntry entry, CancellationToken cancellation)
    {
        var address = feed.Plan.Address;
        if (entry.Address is null) return (EntryReport.OfContent(document, entry, address), false);
        var fetched = await client.Fetch(new(entry.Address, FetchKind.Page), cancellation);
        var (result, isPassing) = fetched switch
        {
            Fetched page => (EntryReport.OfPage(document, entry, page, address), false),
            FetchFailure failure => (new InputProblem(entry.Address, null, failure.Message, failure.Hint), failure.IsPassing),
            _ => ((InputResult)new InputProblem(entry.Address, null, "answered 304 to a question that was not asked"), true),
        };
        return result is InputProblem && entry.Content is not null && EntryReport.OfContent(document, entry, address) is InputReport own ? (own, false) : (result, isPassing);
    }

    private static string Stamp(FeedEntry entry)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', entry.Updated, entry.Published, entry.Title, entry.Summary, entry.Content))).AsSpan(0, 12));
}
