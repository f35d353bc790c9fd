using AngleSharp.Html.Dom;
using Dixit.Reading.Dates;
using Dixit.Reading.Languages;

namespace Dixit.Reading.Pages;

/// <summary>What a page tells of its article, from JSON-LD, OpenGraph and Dublin Core, <c>time</c> and the rest of its markup, in this order.</summary>
internal static class PageFacts
{
    internal static ReportFacts Of(IHtmlDocument page, ReportFacts linked, string? address)
    {
        var meta = new MetaTags(page);
        var publisher = linked.Publisher
            ?? meta.First("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name");
        return new ReportFacts
        {
            Language = LanguageCode.Of(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang"))
                ?? linked.Language
                ?? LanguageCode.Of(meta.First("og:locale", "dc.language", "dcterms.language", "content-language", "language")),
            Title = Title(page, meta, linked, publisher),
            Url = Address(page, meta, address) ?? linked.Url,
            Publisher = publisher,
            Author = (linked.Author ?? Author(page, meta)) is { } author ? Prompts.NameIn(author) : null,
            Published = linked.Published ?? Published(page, meta),
        };
    }

    private static string? Title(IHtmlDocument page, MetaTags meta, ReportFacts linked, string? publisher)
    {
        var headings = page.QuerySelectorAll("h1");
        var title = linked.Title
            ?? meta.First("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
            ?? (headings.Length == 1 ? Words.Of(headings[0].TextContent) : null)
            ?? Words.Of(page.Title);
        return title is null || publisher is null ? title : WithoutPublisher(title, publisher);
    }

    // "Ministers meet | The Valley Post" is the headline with the name of the site behind it.
    private static string WithoutPublisher(string title, string publisher)
    {
        if (!title.EndsWith(publisher, StringComparison.OrdinalIgnoreCase)) return title;
        var headline = title[..^publisher.Length].TrimEnd();
        return headline.Length > 1 && headline[^1] is '|' or '-' or '–' or '—' or '•' or '·' or ':' ? headline[..^1].TrimEnd() : title;
    }

    private static string? Address(IHtmlDocument page, MetaTags meta, string? address)
    {
        var canonical = page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? meta.First("og:url");
        if (string.IsNullOrWhiteSpace(canonical)) return address;
        var found = Uri.TryCreate(address, UriKind.Absolute, out var at) ? Uri.TryCreate(at, canonical, out var uri) : Uri.TryCreate(canonical, UriKind.Absolute, out uri);
        return found && uri!.Scheme is "http" or "https" ? uri.AbsoluteUri : address;
    }

    private static string? Author(IHtmlDocument page, MetaTags meta) =>
        meta.All("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "byl", "parsely-author", "sailthru.author")
            .Concat(page.QuerySelectorAll("[itemprop~=author] [itemprop~=name], [rel~=author], [itemprop~=author]").Select(author => Words.Of(author.TextContent)))
            .FirstOrDefault(IsName);

    // A profile's address, or a byline with day and hour in it, is no name.
    private static bool IsName(string? author) =>
        author is { Length: > 1 and < 100 } && !author.Contains("://", StringComparison.Ordinal) && !author.Any(char.IsAsciiDigit);

    private static string? Published(IHtmlDocument page, MetaTags meta)
    {
        var told = meta.All(
            "article:published_time", "datepublished", "og:published_time", "publish-date", "publishdate", "published_time", "publication_date",
            "date", "pubdate", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "citation_publication_date",
            "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate");
        var marked = page.QuerySelectorAll("[itemprop~=datePublished], time[pubdate], article time[datetime], time[datetime]")
            .OrderByDescending(time => (time.GetAttribute("itemprop") ?? "").Contains("datePublished", StringComparison.Ordinal) ? 2 : time.HasAttribute("pubdate") ? 1 : 0)
            .Take(1)
            .Select(time => time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent);
        return told.Concat(marked).Select(Edtf.Normalize).FirstOrDefault(date => date is not null);
    }
}
