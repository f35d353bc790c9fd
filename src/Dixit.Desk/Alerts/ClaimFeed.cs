using System.Collections.Immutable;
using System.ServiceModel.Syndication;
using Dixit.Desk.Json;
using Dixit.Desk.Watches;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Alerts;

/// <summary>What is new on a claim as an Atom feed: changes of position, new actors, variants and origins, altered texts.</summary>
/// <param name="words">The language that it is worded in.</param>
/// <param name="quotes">Where the words of statements are at hand.</param>
/// <param name="desk">The address of the desk, which links begin with.</param>
public sealed class ClaimFeed(InterfaceWords words, Quotes quotes, Uri desk)
{
    private readonly AlertWording _wording = new(words);

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="claim">The number of the claim.</param>
    /// <param name="label">How it is worded.</param>
    /// <param name="developments">What is new, the newest first.</param>
    public async Task Write(Stream output, long claim, string label, ImmutableArray<DevelopmentView> developments)
    {
        await quotes.Fetch(developments.SelectMany(d => new[] { d.Statement, d.Before }.OfType<StatementView>()));
        var items = new List<SyndicationItem>();
        foreach (var development in developments) items.Add(await Item(development, claim));
        var self = new Uri(desk, $"/claims/{claim}.atom");
        Atom.Write(output, new SyndicationFeed(items)
        {
            Id = self.AbsoluteUri,
            Title = Atom.Plain(words.Say("alert.on.claim", claim, new PositionText(words).Quoted(label))),
            Language = words.Language,
            LastUpdatedTime = developments.IsEmpty ? DateTimeOffset.UnixEpoch : developments[0].At,
            Authors = { new SyndicationPerson(null, "Dixit", null) },
            Links = { SyndicationLink.CreateSelfLink(self, "application/atom+xml"), SyndicationLink.CreateAlternateLink(new Uri(desk, $"/claims/{claim}")) },
        });
    }

    private async Task<SyndicationItem> Item(DevelopmentView development, long claim)
    {
        var item = new SyndicationItem
        {
            Id = $"urn:dixit:development:{development.Number}",
            Title = Atom.Plain(_wording.Title(development)),
            Content = Atom.Plain(await _wording.Text(development, quotes)),
            LastUpdatedTime = development.At,
            PublishDate = development.At,
            Links = { SyndicationLink.CreateAlternateLink(new Uri(desk, development.Statement is { } statement ? StatementAddress.Of(statement) : $"/claims/{claim}")) },
            Categories = { new SyndicationCategory(Shapes.Lower(development.Kind)) },
        };
        Atom.Via(item, development.Report.Url, development.Report.Title);
        return item;
    }
}
