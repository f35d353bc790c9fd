using System.Collections.Immutable;
using System.Globalization;
using Dixit.Acquisition;
using Dixit.Acquisition.Folders;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Feeds;

/// <summary>Looks at a folder that reports are put into.</summary>
internal sealed class FolderLook(ILedger ledger, Intake intake, TimeProvider clock)
{
    private const int AtOnce = 1_000;

    public async Task<FeedVisit> Look(DueFeed due, CancellationToken cancellation)
    {
        var (feed, folder, now) = (due.Feed, due.Feed.Plan.Address, clock.GetUtcNow());
        if (!Directory.Exists(folder)) return new(feed, new(now + feed.Plan.Interval) { Failure = "there is no such folder" }, []);
        var remembered = await Remembered(feed.Id, cancellation);
        var seen = FolderScan.Look(folder, remembered, now);
        var articles = ImmutableArray.CreateBuilder<Article>();
        foreach (var file in seen.Ready)
        {
            var of = await Read(feed, file, cancellation);
            articles.AddRange(of);
            var failed = of.Where(a => a.Failure is not null).Select(a => a.Failure).FirstOrDefault();
            await Remember(feed.Id, file.Name, seen.State.Files[file.Name], failed, cancellation);
        }
        foreach (var (name, mark) in seen.State.Files)
            if (mark.Hash is null && remembered.Files.GetValueOrDefault(name) != mark) await Remember(feed.Id, name, mark, null, cancellation);
        return new(feed, new(now + (seen.Waiting > 0 ? TimeSpan.FromMinutes(1) : feed.Plan.Interval)) { Failure = seen.Problems.IsEmpty ? null : string.Join("; ", seen.Problems.Take(5)) }, articles.ToImmutable());
    }

    private async Task<List<Article>> Read(FeedView feed, FolderFile file, CancellationToken cancellation)
    {
        var articles = new List<Article>();
        await foreach (var result in Inputs.Read([file.Path], new() { }, Stream.Null, cancellation))
        {
            var article = new Article(file.Name, file.Path);
            if (result is InputReport input)
            {
                var (addition, failure) = await intake.Take(input with { Report = input.Report with { Publisher = input.Report.Publisher ?? feed.Plan.Publisher } }, cancellation);
                articles.Add(article with { Addition = addition, Failure = failure });
            }
            else articles.Add(article with { Failure = Intake.Words((InputProblem)result) });
        }
        return articles;
    }

    private async Task<FolderState> Remembered(long feed, CancellationToken cancellation)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, FileMark>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = await ledger.FeedItems(feed, cursor, AtOnce, cancellation);
            foreach (var item in page.Items)
                if (item.Stamp?.Split(' ') is [var size, var modified, var settled])
                    files[item.Entry] = new(long.Parse(size, CultureInfo.InvariantCulture), DateTimeOffset.Parse(modified, CultureInfo.InvariantCulture), item.Hash, settled == "settled");
            cursor = page.Next;
        }
        while (cursor is not null);
        return new(files.ToImmutable());
    }

    private Task Remember(long feed, string name, FileMark mark, string? failure, CancellationToken cancellation) => intake.Write(() => ledger.RecordItem(feed, new(name)
    {
        Address = name, Hash = mark.Hash, Stamp = string.Create(CultureInfo.InvariantCulture, $"{mark.Size} {mark.Modified:O} {(mark.IsSettled ? "settled" : "open")}"),
        Read = clock.GetUtcNow(), Failure = failure,
    }, cancellation), cancellation);
}
