using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dixit.Reading.Languages;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Reads an <c>item</c> of RSS, of whatever version.</summary>
internal static partial class RssEntry
{
    public static FeedEntry Of(XElement item, string? from, FeedText text, FeedLimits limits)
    {
        var guid = item.All("guid").FirstOrDefault();
        var address = FeedAddress.Of(item.Value(FeedNamespaces.FeedBurner, "origLink"), from)
            ?? item.All("link").Select(link => FeedAddress.Of(link.Value, from)).FirstOrDefault(found => found is not null)
            ?? item.All(FeedNamespaces.Atom, "link").Link("alternate", from)
            ?? (guid?.Told("isPermaLink") == "false" ? null : FeedAddress.Of(guid?.Value, null));
        var (title, summary) = (text.Line(item.Value("title") ?? item.Value(FeedNamespaces.DublinCore, "title")), text.Paragraphs(item.Value("description")));
        return new FeedEntry
        {
            Id = EntryId.Of(guid?.Value, limits, address, title, summary),
            Address = address,
            Title = title,
            Author = FeedFields.Joined([.. item.All(FeedNamespaces.DublinCore, "creator").Select(name => text.Line(name.Value)), .. item.All("author").Select(author => text.Line(Name(author.Value)))]),
            Published = FeedDate.Read(item.Value("pubDate")) ?? FeedDate.Read(item.Value(FeedNamespaces.DublinCore, "issued")) ?? FeedDate.Read(item.Value(FeedNamespaces.DublinCore, "date")),
            Updated = FeedDate.Read(item.Value(FeedNamespaces.DublinCore, "modified")) ?? FeedDate.Read(item.Value(FeedNamespaces.Atom, "updated")),
            Summary = summary,
            Content = text.Paragraphs(item.Value(FeedNamespaces.Content, "encoded")),
            Language = LanguageCode.Of(item.Value(FeedNamespaces.DublinCore, "language") ?? item.ToldOfXml("lang")),
            Source = Source(item, text),
        };
    }

    private static FeedSource? Source(XElement item, FeedText text)
    {
        if (item.All("source").FirstOrDefault() is not { } source) return null;
        var (name, address) = (text.Line(source.Value), FeedAddress.Of(source.Told("url"), null));
        return name is null && address is null ? null : new FeedSource(name, address);
    }

    // RSS wants "mail@example.org (A. Name)"; most feeds write the name alone. An address of mail is no name.
    private static string? Name(string author) =>
        MailThenName().Match(author) is { Success: true } match ? match.Groups["name"].Value : author.Contains('@', StringComparison.Ordinal) ? null : author;

    [GeneratedRegex(@"^\s*\S{1,200}@\S{1,200}\s+\((?<name>[^()]+)\)\s*$")]
    private static partial Regex MailThenName();
}
