using System.Xml.Linq;
using Dixit.Reading.Languages;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Reads a <c>url</c> of a sitemap, with what its <c>news:news</c> says where it has one.</summary>
internal static class SitemapEntry
{
    public static FeedEntry? Of(XElement url, string? from, FeedText text, FeedLimits limits)
    {
        if (FeedAddress.Of(url.Value("loc"), from) is not { } address) return null;
        var news = url.All(FeedNamespaces.News, "news").FirstOrDefault();
        var publication = news?.All("publication").FirstOrDefault();
        var name = text.Line(publication?.Value("name"));
        return new FeedEntry
        {
            Id = EntryId.Of(address, limits, address),
            Address = address,
            Title = text.Line(news?.Value("title")),
            Published = FeedDate.Read(news?.Value("publication_date")),
            Updated = FeedDate.Read(url.Value("lastmod")),
            Language = LanguageCode.Of(publication?.Value("language")),
            Source = name is null ? null : new FeedSource(name, null),
        };
    }
}
