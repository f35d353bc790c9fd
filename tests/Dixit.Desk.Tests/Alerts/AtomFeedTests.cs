using System.Xml.Linq;
using Dixit.Desk.Alerts;
using Dixit.Desk.Wording;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Tests.Alerts;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("en", "Alerts of watch 1: the question “", "denies")]
    [InlineData("fr", "Alertes de la veille 1 : la question « ", "nie")]
    public async Task The_alerts_of_a_watch_are_a_feed(string language, string title, string said)
    {
        await using var room = await Room.Open();
        var watch = await room.Ledger.AddWatch(new(WatchKind.Question, News.Question + " <b>&\u0001"), Room.Now);
        await room.Add("https://example.org/denial", News.Denial);
        await room.Look();
        var alerts = (await room.Ledger.Alerts(new(), Room.Now)).Items;
        using var output = new MemoryStream();
        AtomFeed.Write(output, watch, alerts, InterfaceWords.In(language), new("https://desk.example.org/watches/1.atom"), a => new($"https://desk.example.org/alerts/{a.Id}"));
        output.Position = 0;
        var feed = XDocument.Load(output).Root!;
        feed.Element(Atom + "title")!.Value.ShouldStartWith(title);
        var entry = feed.Elements(Atom + "entry").Single(e => e.Element(Atom + "id")!.Value.EndsWith(alerts[^1].Id, StringComparison.Ordinal));
        entry.Element(Atom + "id")!.Value.ShouldBe($"urn:dixit:alert:{alerts[^1].Id}");
        entry.Element(Atom + "title")!.Value.ShouldContain(said);
        entry.Element(Atom + "content")!.Attribute("type")!.Value.ShouldBe("text");
        entry.Elements(Atom + "link").Select(l => l.Attribute("href")!.Value).First().ShouldBe($"https://desk.example.org/alerts/{alerts[^1].Id}");
    }

    [Fact]
    public async Task A_watch_without_alerts_is_a_feed_too()
    {
        await using var room = await Room.Open();
        var watch = await room.Ledger.AddWatch(new(WatchKind.Search, "submarines"), Room.Now);
        using var output = new MemoryStream();
        AtomFeed.Write(output, watch, [], InterfaceWords.In("en"), new("https://desk.example.org/watches/1.atom"), _ => throw new InvalidOperationException());
        output.Position = 0;
        XDocument.Load(output).Root!.Element(Atom + "updated").ShouldNotBeNull();
    }
}
