using Dixit.Cli.Rendering;
using Dixit.Desk.Feeds;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>Feeds, a few lines each.</summary>
internal sealed class FeedLines(Sheet sheet, PositionText text)
{
    /// <summary>A page of the list.</summary>
    public void Write(Page<FeedView> feeds)
    {
        if (feeds.Items.IsEmpty) sheet.Paragraph(0, new Segment(text.Words["list.nothing"]));
        foreach (var feed in feeds.Items) Write(feed);
        Lists.More(sheet, text, feeds.Next);
    }

    /// <summary>One feed.</summary>
    public void Write(FeedView feed)
    {
        sheet.Hanging([new($"{feed.Id,4}  ", Ink.Faint)], [new(feed.Plan.Address, Ink.Strong), new(feed.Plan.Title is { } title ? $" · {title}" : "")]);
        string?[] facts =
        [
            feed.Plan.Category, text.Words.Say("feed.every", (int)feed.Plan.Interval.TotalMinutes), text.Words.Count("reports", feed.Reports),
            feed.Polled is { } polled ? text.Words.Say("feed.polled", Moment(polled)) : null, feed.Paused ? text.Words["feed.rests"] : text.Words.Say("feed.due", Moment(feed.Due)),
        ];
        sheet.Paragraph(6, new Segment(string.Join(" · ", facts.OfType<string>()), Ink.Faint));
        if (feed.Failure is { } failure) sheet.Paragraph(6, new Segment(text.Words.Say("feed.failed", feed.Failures, failure)));
    }

    /// <summary>What came of a look, in a line.</summary>
    public static string Looked(FeedVisit visit, InterfaceWords words)
    {
        string?[] facts =
        [
            words.Count("reports", visit.Reports), visit.Failed.Count() is > 0 and var failed ? words.Count("add.sum.failed", failed) : null, visit.Poll.Failure,
        ];
        return $"{visit.Feed.Plan.Address}: {string.Join(" · ", facts.OfType<string>())}";
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
