using Dixit.Acquisition.Feeds;

namespace Dixit.Acquisition.Tests.Feeds;

public sealed class AtomTests
{
    [Fact]
    public void Atom_is_read_with_its_source_and_inherited_author()
    {
        var feed = FeedOf.Document("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://phare.example/">
              <title type="html">Le &lt;em&gt;Phare&lt;/em&gt;</title><link href="/"/><link rel="self" type="application/atom+xml" href="atom.xml"/>
              <author><name>La rédaction</name></author><id>urn:phare</id><updated>2022-11-08T15:00:00Z</updated>
              <entry>
                <id>urn:phare:1</id><title>1 &lt; 2 &lt;b&gt; dit le maire</title><link rel="alternate" type="text/html" href="un"/><link rel="enclosure" href="https://phare.example/a.mp3"/>
                <published>2022-11-08T14:30:00Z</published><updated>2022-11-09T08:00:00Z</updated><summary>Bref.</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le maire <b>nie</b>.</p><p>Le préfet doute.</p></div></content>
              </entry>
              <entry>
                <id>urn:phare:2</id><title>Repris</title><link href="deux"/><updated>2022-11-09T08:00:00Z</updated>
                <source><id>https://wire.example/feed</id><title>Coast Wire</title></source><content type="image/png">AAAA</content>
              </entry>
            </feed>
            """);
        (feed.Format, feed.Title, feed.Site, feed.Self, feed.Language).ShouldBe((FeedFormat.Atom, "Le Phare", "https://phare.example/", "https://phare.example/atom.xml", "fr"));
        feed.Entries[0].ShouldBe(new FeedEntry
        {
            Id = "urn:phare:1", Address = "https://phare.example/un", Title = "1 < 2 <b> dit le maire", Author = "La rédaction", Published = "2022-11-08T14:30:00Z",
            Updated = "2022-11-09T08:00:00Z", Summary = "Bref.", Content = "Le maire nie.\n\nLe préfet doute.",
        });
        (feed.Entries[1].Author, feed.Entries[1].Source, feed.Entries[1].Content).ShouldBe((null, new FeedSource("Coast Wire", "https://wire.example/feed"), null));
    }
}
