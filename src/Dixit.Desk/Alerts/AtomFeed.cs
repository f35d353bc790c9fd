using System.Collections.Immutable;
using System.ServiceModel.Syndication;
using Dixit.Desk.Watches;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Alerts;

/// <summary>The alerts of a watch as an Atom feed, plain text throughout.</summary>
public static class AtomFeed
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="watch">The watch.</param>
    /// <param name="alerts">Its alerts, the newest first.</param>
    /// <param name="words">The language that it is worded in.</param>
    /// <param name="self">The feed's own address.</param>
    /// <param name="page">The address of an alert's page.</param>
    public static void Write(Stream output, WatchView watch, ImmutableArray<AlertView> alerts, InterfaceWords words, Uri self, Func<AlertView, Uri> page)
    {
        ArgumentNullException.ThrowIfNull(watch);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(page);
        var feed = new SyndicationFeed(alerts.Select(alert => Item(alert, words.Language, page(alert))))
        {
            Id = self?.AbsoluteUri,
            Title = Atom.Plain(words.Say("alert.feed", watch.Id, new AlertWording(words).Watched(watch))),
            Language = words.Language,
            LastUpdatedTime = alerts.IsEmpty ? watch.Added : alerts[0].At,
            Authors = { new SyndicationPerson(null, "Dixit", null) },
            Links = { SyndicationLink.CreateSelfLink(self, "application/atom+xml") },
        };
        Atom.Write(output, feed);
    }

    private static SyndicationItem Item(AlertView alert, string language, Uri page)
    {
        var payload = AlertPayload.Of(alert.Payload);
        var item = new SyndicationItem
        {
            Id = $"urn:dixit:alert:{alert.Id}",
            Title = Atom.Plain(payload.Title[language]),
            Content = Atom.Plain(payload.Text[language]),
            LastUpdatedTime = alert.At,
            PublishDate = alert.At,
            Links = { SyndicationLink.CreateAlternateLink(page) },
            Categories = { new SyndicationCategory(payload.Kind) },
        };
        Atom.Via(item, payload.Report.Url, payload.Report.Title);
        return item;
    }
}
