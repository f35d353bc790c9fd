using System.Xml;
using System.Xml.Linq;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Reads feeds and sitemaps that are XML. What was read before one breaks off is kept.</summary>
internal sealed class XmlFeed(FeedFormat format, string? address, FeedLimits limits)
{
    // As many as one sitemap may hold: all are read, to keep the newest.
    private const int MostAddresses = 50_000;
    private const int MostFacts = 200;

    private readonly FeedText _text = new(limits);
    private readonly List<FeedEntry> _entries = [];
    private readonly List<(string Address, string? Changed)> _sitemaps = [];
    private XElement? _channel;
    private string? _from = address;
    private int _leftOut;

    /// <summary>Reads the feed that begins at a place of the text.</summary>
    public FeedReading Read(string text, int at)
    {
        string? problem = null;
        try
        {
            using var xml = FeedXml.Open(text, at, limits);
            foreach (var element in xml.Elements(IsBox)) Take(element);
        }
        catch (XmlException error)
        {
            problem = $"is XML that breaks off: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}";
        }
        catch (FeedException error)
        {
            problem = error.Message;
        }
        if (problem is not null && _entries.Count == 0 && _sitemaps.Count == 0) return FeedReading.Failed(problem, "tell its publisher: a feed reader cannot read it either");
        return new FeedReading
        {
            Document = Document(),
            Problem = problem is null ? null : $"{problem} (what stands before it was read)",
        };
    }

    private static bool IsBox(string name) => name.ToLowerInvariant() is "rss" or "rdf" or "channel" or "feed" or "urlset" or "sitemapindex";

    private void Take(XElement element)
    {
        switch (element.Name.LocalName.ToLowerInvariant())
        {
            case "rss" or "rdf" or "channel" or "feed" or "urlset" or "sitemapindex":
                // RDF gives its channel a namespace, and RSS 2.0 its root none: what the innermost box holds is told in its own vocabulary.
                _from = element.ToldOfXml("base") is { } own ? FeedAddress.Of(own, _from) ?? _from : _from;
                _channel = element;
                break;
            case "item":
                Keep(RssEntry.Of(element, _from ?? Site(), _text, limits), limits.MostEntries);
                break;
            case "entry":
                Keep(AtomEntry.Of(element, _from, _text, limits), limits.MostEntries);
                break;
            case "url":
                Keep(SitemapEntry.Of(element, _from, _text, limits), MostAddresses);
                break;
            case "sitemap":
                if (FeedAddress.Of(element.Value("loc"), _from) is { } sitemap && _sitemaps.Count < MostAddresses) _sitemaps.Add((sitemap, FeedDate.Read(element.Value("lastmod"))));
                break;
            default:
                if (_channel is { } channel && channel.Elements().Take(MostFacts + 1).Count() <= MostFacts) channel.Add(element);
                break;
        }
    }

    private void Keep(FeedEntry? entry, int most)
    {
        if (entry is not null && _entries.Count < most) _entries.Add(entry);
        else _leftOut++;
    }

    private string? Site() => FeedAddress.Of(_channel?.Value("link"), null);

    private FeedDocument Document()
    {
        if (format == FeedFormat.SitemapIndex)
            return new FeedDocument { Format = format, Sitemaps = [.. _sitemaps.OrderByDescending(sitemap => sitemap.Changed, StringComparer.Ordinal).Select(sitemap => sitemap.Address).Distinct(StringComparer.Ordinal).Take(limits.MostEntries)] };
        var header = _channel is null ? new FeedDocument { Format = format } : FeedHeader.Of(format, _channel, _from, _text);
        var author = format == FeedFormat.Atom && _channel is not null ? AtomEntry.Authors(_channel.All("author"), _text) : null;
        var entries = format == FeedFormat.Sitemap
            ? _entries.OrderByDescending(entry => entry.Published ?? entry.Updated, StringComparer.Ordinal).Take(limits.MostEntries).ToList()
            : _entries;
        return header with
        {
            // RFC 4287, 4.1.1: the author of the feed wrote the entries that name none and are not taken from elsewhere.
            Entries = [.. entries.Select(entry => entry.Author is null && entry.Source is null ? entry with { Author = author } : entry)],
            LeftOut = _leftOut + _entries.Count - entries.Count,
        };
    }
}
