using System.Text;
using Xunit;

namespace Dixit.Fuzz;

/// <summary>A short fuzz with a fixed seed: seeds are cut, doubled, joined and sprinkled with bytes that parsers stumble over.</summary>
public sealed class MutationTests
{
    private const int Rounds = 1500;

    private static readonly string[] Seeds =
    [
        """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le pont | La Gazette</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Le pont","datePublished":"2022-11-08T14:30:00Z","author":[{"name":"A. B."}]}</script>
        </head><body><nav><a href="/">Accueil</a></nav><article><h1>Le pont</h1><time datetime="2022-11-08">8 novembre</time>
        <p>PARIS, 8 nov. 2022 (AFP) - « Le pont tiendra », a dit le maire,<br><br>sans convaincre l'opposition, qui doute.</p>
        <table><tr><td>1</td><td>oui</td></tr></table><blockquote class="twitter-tweet"><p>Non !</p></blockquote><ul><li>Un<li>Deux</ul>
        <div class="related"><a href="/x">Lire aussi : le tunnel</a></div></article><footer>© 2022</footer></body></html>
        """,
        "The bridge\n\nLONDON, Nov 8, 2022 (Reuters) – The mayor said on Tuesday that\nthe bridge would hold, and that nobody\nneed worry.\n\n\t“It will,” she said.\n",
        "{\"id\":\"1\",\"text\":\"The mayor \\ud83d\\ude00 spoke.\",\"lang\":\"en\",\"published\":\"8 Nov 2022\"}",
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le Phare</title><link>https://phare.example/</link><ttl>30</ttl>
        <item><title>Le maire &amp; le pont&nbsp;</title><link>/1</link><guid isPermaLink="false">1</guid><pubDate>Tue, 08 Nov 2022 14:30:00 +0100</pubDate>
        <dc:creator>A. Quai</dc:creator><description><![CDATA[<p>Le maire <b>nie</b>.</p>]]></description><source url="https://wire.example/">Wire</source></item></channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://phare.example/"><title type="html">Le &lt;em&gt;Phare</title><link rel="self" href="a.xml"/><entry><id>1</id><link href="1"/>
        <updated>2022-11-08T14:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le maire nie.</p></div></content></entry></feed>
        """,
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"/1\",\"content_html\":\"<p>No.\",\"authors\":[{\"name\":\"A\"}]}]}",
        "<opml version=\"2.0\"><head><title>Mine</title></head><body><outline text=\"World\"><outline text=\"A\" xmlUrl=\"https://news.example/rss\"/></outline></body></opml>",
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/1\r\nWARC-Date: 2022-11-08T14:30:00Z\r\nContent-Length: 320\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "ff\r\n<article><p>The mayor said on Monday that the bridge would hold, and that nobody need worry about the river.</p></article>\r\n0\r\n\r\n\r\n\r\nWARC/1.1\r\nContent-Length: 0\r\n\r\n",
        "{\"id\":2,\"html\":\"<p>The mayor said that the bridge would hold, and that nobody need worry about the river, which was low.</p>\"}",
    ];

    private static readonly string[] Stumbling =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "&#x110000;", "&amp", "\0", "\uFEFF", "\u00AD", "\u2028", "\r\n", "\uD800", "<script>", "<svg><desc>",
        "<table><p>", "</body>", "<template>", "<a><a>", "<b><p></b>", "<title>", "<plaintext>", "{", "}", "[", "\"", "\\u", "é", "😀", "<br><br>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&nbsp;", "<x:y>", "xmlns=''", "WARC/1.0\r\n", "\r\n\r\n", "Content-Length: 9\r\n", "style='display:none'",
    ];

    [Theory]
    [InlineData("html")]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("feed")]
    [InlineData("opml")]
    [InlineData("warc")]
    public void Mutations_end_in_a_report_or_a_problem(string target)
    {
        var random = new Random(20221108);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutate(random);
            try
            {
                Targets.All[target](bytes);
            }
            catch (Exception error)
            {
                Assert.Fail($"round {round}: {error}\n{Convert.ToBase64String(bytes)}");
            }
        }
    }

    private static byte[] Mutate(Random random)
    {
        var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(60, text.Length - at + 1));
            switch (random.Next(4))
            {
                case 0: text.Remove(at, length); break;
                case 1: text.Insert(at, text.ToString(at, length)); break;
                case 2: text.Insert(at, Stumbling[random.Next(Stumbling.Length)]); break;
                default: text.Insert(at, Seeds[random.Next(Seeds.Length)].AsSpan(0, 30)); break;
            }
        }
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        for (var change = random.Next(3); change > 0 && bytes.Length > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
