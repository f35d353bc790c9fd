using System.Xml.Linq;
using Dixit.Reading.Languages;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Reads an <c>entry</c> of Atom 1.0 or 0.3.</summary>
internal static class AtomEntry
{
    public static FeedEntry Of(XElement entry, string? from, FeedText text, FeedLimits limits)
    {
        var at = entry.ToldOfXml("base") is { } own ? FeedAddress.Of(own, from) ?? from : from;
        var address = FeedAddress.Of(entry.Value(FeedNamespaces.FeedBurner, "origLink"), at) ?? entry.All("link").Link("alternate", at);
        var (title, summary) = (Line(entry.All("title").FirstOrDefault(), text), Paragraphs(entry.All("summary").FirstOrDefault(), text));
        return new FeedEntry
        {
            Id = EntryId.Of(entry.Value("id"), limits, address, title, summary),
            Address = address,
            Title = title,
            Author = Authors(entry.All("author"), text),
            Published = FeedDate.Read(entry.Value("published") ?? entry.Value("issued")),
            Updated = FeedDate.Read(entry.Value("updated") ?? entry.Value("modified")),
            Summary = summary,
            Content = Paragraphs(entry.All("content").FirstOrDefault(), text),
            Language = LanguageCode.Of(entry.ToldOfXml("lang")),
            Source = entry.All("source").FirstOrDefault() is { } source ? Source(source, text) : null,
        };
    }

    public static string? Authors(IEnumerable<XElement> authors, FeedText text) => FeedFields.Joined(authors.Select(author => text.Plain(author.Value("name"))));

    /// <summary>A text construct on one line; markup in it counts only where the feed says that it is some.</summary>
    public static string? Line(XElement? construct, FeedText text) => construct is null ? null : IsMarkup(construct) ? text.Line(Inner(construct)) : text.Plain(construct.Value);

    // A content elsewhere, or one that is no text, is none.
    private static string? Paragraphs(XElement? construct, FeedText text)
    {
        if (construct is null || construct.Attribute("src") is not null) return null;
        return IsMarkup(construct) ? text.Paragraphs(Inner(construct)) : construct.Told("type") is null or "text" or "text/plain" ? text.PlainParagraphs(construct.Value) : null;
    }

    private static FeedSource? Source(XElement source, FeedText text)
    {
        var address = source.All("link").Link("alternate", null) ?? source.All("link").Link("self", null) ?? FeedAddress.Of(source.Value("id"), null);
        var name = Line(source.All("title").FirstOrDefault(), text);
        return name is null && address is null ? null : new FeedSource(name, address);
    }

    private static bool IsMarkup(XElement construct) => construct.Told("type") is "html" or "xhtml" or "text/html" or "application/xhtml+xml" || construct.Told("mode") == "escaped";

    // Namespaces would be prefixes in HTML: the names alone are kept.
    private static string Inner(XElement construct)
    {
        if (!construct.HasElements) return construct.Value;
        foreach (var element in construct.Descendants())
        {
            element.Name = element.Name.LocalName;
            element.RemoveAttributes();
        }
        return string.Concat(construct.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
    }
}
