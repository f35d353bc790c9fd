using System.Collections.Immutable;
using AngleSharp.Dom;
using Dixit.Reading.Pages;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Finds the feeds that a web page links to.</summary>
internal static class FeedLinks
{
    private const int Most = 20;
    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml", "application/xml"];

    public static ImmutableArray<FeedLink> Of(string html, string? address, FeedText text)
    {
        try
        {
            using var page = PageParser.Parse(html);
            var from = FeedAddress.Of(page.QuerySelector("base[href]")?.GetAttribute("href"), address) ?? address;
            return
            [
                .. page.QuerySelectorAll("link[href][rel~=alternate], link[href][rel~=feed]")
                    .Where(link => Types.Contains(link.GetAttribute("type")?.Trim().ToLowerInvariant()) || link.GetAttribute("rel") == "feed")
                    .Select(link => (Address: FeedAddress.Of(link.GetAttribute("href"), from), Title: text.Plain(link.GetAttribute("title"))))
                    .Where(link => link.Address is not null).DistinctBy(link => link.Address).Take(Most)
                    .Select(link => new FeedLink(link.Address!, link.Title)),
            ];
        }
        catch (ExcessivePageException)
        {
            return [];
        }
    }
}
