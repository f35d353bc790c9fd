using Dixit.Acquisition.Web;
using Dixit.Reading;
using Dixit.Reading.Bytes;

namespace Dixit.Acquisition.Feeds;

/// <summary>
/// Makes reports of entries. The id of each is the entry's address, else the feed's with the entry's id behind <c>#</c>: so the same article, changed,
/// is a version of one report.
/// </summary>
public static class EntryReport
{
    /// <summary>The report on the page that the entry leads to. What the page tells of itself wins over the feed, but the source that the entry names wins over the page.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="page">What was fetched from the entry's address.</param>
    /// <param name="feedAddress">Where the feed is fetched.</param>
    public static InputResult OfPage(FeedDocument feed, FeedEntry entry, Fetched page, string feedAddress)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(page);
        var id = IdOf(entry, feedAddress);
        var bytes = page.Body.Span;
        if (BinaryContent.KindOf(bytes) is { } kind) return new InputProblem(id, null, $"is {kind}, not text");
        var text = TextDecoding.Decode(bytes, page.Charset);
        var publisher = EntryPublisher.NameOf(feed, entry, feedAddress);
        var told = new ReportFacts { Publisher = entry.Source is null ? null : publisher };
        var result = ContentFormat.Of(new Uri(page.Address).AbsolutePath, page.MediaType, bytes[..Math.Min(bytes.Length, 4096)]) == InputFormat.Html
            ? ReportReader.ReadPage(id, text, told, page.Address)
            : ReportReader.ReadText(id, text, told with { Url = page.Address });
        return With(result, id, feed, entry, publisher);
    }

    /// <summary>The report in the entry itself: its content, or a problem where it carries none.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="feedAddress">Where the feed is fetched.</param>
    public static InputResult OfContent(FeedDocument feed, FeedEntry entry, string feedAddress)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var id = IdOf(entry, feedAddress);
        return entry.Content is null
            ? new InputProblem(id, null, "carries no text of its own in the feed", "its page has to be fetched")
            : With(ReportReader.ReadText(id, entry.Content, new ReportFacts { Title = entry.Title, Url = entry.Address }), id, feed, entry, EntryPublisher.NameOf(feed, entry, feedAddress));
    }

    /// <summary>The id that the report of an entry has.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="feedAddress">Where its feed is fetched.</param>
    public static string IdOf(FeedEntry entry, string feedAddress)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Address ?? $"{feedAddress}#{entry.Id}";
    }

    // The language that a feed declares is often that of its software: the words are a better witness and were asked first.
    private static InputResult With(ReadResult result, string id, FeedDocument feed, FeedEntry entry, string? publisher) => result.Report is { } report
        ? new InputReport(id, null, report with
        {
            Language = report.Language ?? entry.Language ?? feed.Language,
            Title = report.Title ?? entry.Title,
            Url = report.Url ?? entry.Address,
            Publisher = report.Publisher ?? publisher,
            Author = report.Author ?? entry.Author,
            Published = report.Published ?? entry.Published ?? entry.Updated,
        })
        : new InputProblem(id, null, result.Problem!, result.Hint);
}
