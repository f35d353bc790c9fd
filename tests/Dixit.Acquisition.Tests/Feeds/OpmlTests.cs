using System.Text;
using CsCheck;
using Dixit.Acquisition.Feeds;

namespace Dixit.Acquisition.Tests.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void Outlines_without_an_address_are_categories()
    {
        var list = Read("""
            <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
              <outline text="World"><outline text="Coast" title="The coast"><outline type="rss" text="Harbour" xmlUrl="https://news.example/rss" htmlUrl="https://news.example/"/></outline>
                <outline text="Wire" xmlurl="https://wire.example/rss"/></outline>
              <outline text="Again" xmlUrl="https://news.example/rss"/><outline text="Bad" xmlUrl="feed:nothing"/>
            </body></opml>
            """);
        (list.Title, list.Problem).ShouldBe(("Mine", null));
        list.Feeds.Select(feed => (feed.Address, feed.Title, feed.Site, string.Join('/', feed.Categories))).ShouldBe(
            [("https://news.example/rss", "Harbour", "https://news.example/", "World/The coast"), ("https://wire.example/rss", "Wire", null, "World")]);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var words = Gen.String[Gen.Char["ab é<&>\"'"], 1, 8].Select(text => text.Trim()).Where(text => text.Length > 0 && !text.Contains("  ") && !text.Contains('&') && !text.Contains('<'));
        var feeds = Gen.Select(Gen.Int[0, 1000], words, words.Array[0, 3]).Select((number, title, categories) =>
            new OpmlFeed($"https://news.example/{number}?a=1&b=2", title, number % 2 == 0 ? null : "https://news.example/", [.. categories]));
        feeds.Array[1, 20].Select(all => all.DistinctBy(feed => feed.Address)).Sample(all =>
        {
            var list = Read(Opml.Write("A <list> & more", all));
            list.Title.ShouldBe("A <list> & more");
            list.Feeds.Select(Key).ShouldBe(all.Select(Key), ignoreOrder: true);
        });
    }

    [Fact]
    public void What_is_no_list_is_told()
    {
        Read("<rss/>").Problem.ShouldBe("is no list of feeds (OPML)");
        Read("<opml><body/></opml>").Problem.ShouldBe("names no feed");
        Read("<opml><body><outline xmlUrl='https://news.example/'/><outl").Feeds.Length.ShouldBe(1);
        Read($"<opml><body>{string.Concat(Enumerable.Repeat("<outline text='x'>", 5000))}").Problem.ShouldBe("nests its elements deeper than 200");
    }

    [Fact]
    public void Halves_of_characters_do_not_stop_the_writing() =>
        Read(Opml.Write("\uD800\u0001", [new OpmlFeed("https://news.example/", "a\uDC00b", null, ["\u0002"])])).Feeds.Single().Title.ShouldBe("a b");

    private static string Key(OpmlFeed feed) => $"{feed.Address}|{feed.Title}|{feed.Site}|{string.Join('/', feed.Categories)}";

    private static OpmlReading Read(string list) => Opml.Read(Encoding.UTF8.GetBytes(list));
}
