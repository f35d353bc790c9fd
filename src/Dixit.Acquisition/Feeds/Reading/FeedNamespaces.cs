using System.Text.RegularExpressions;
using System.Xml;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>The vocabularies that feeds borrow from, told by what is constant in their names over versions and spellings.</summary>
internal static partial class FeedNamespaces
{
    public const string Atom = "w3.org/2005/atom", DublinCore = "purl.org/dc/", Content = "modules/content", Syndication = "modules/syndication",
        News = "schemas/sitemap-news", FeedBurner = "feedburner";

    private const int MostPrefixes = 50;

    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["atom"] = "http://www.w3.org/2005/Atom", ["dc"] = "http://purl.org/dc/elements/1.1/", ["dcterms"] = "http://purl.org/dc/terms/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/", ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["news"] = "http://www.google.com/schemas/sitemap-news/0.9", ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
    };

    /// <summary>Declares every prefix in the text, as what it usually means or as nothing known, for feeds that use it without declaring it.</summary>
    public static XmlNamespaceManager Declared(string xml)
    {
        var names = new XmlNamespaceManager(new NameTable());
        var seen = new HashSet<string>(StringComparer.Ordinal) { "xml", "xmlns" };
        foreach (var match in Prefix().EnumerateMatches(xml))
        {
            var prefix = xml.Substring(match.Index + 1, match.Length - 2).TrimStart('/');
            if (seen.Count < MostPrefixes && seen.Add(prefix) && XmlReader.IsName(prefix)) names.AddNamespace(prefix, Usual.GetValueOrDefault(prefix, $"urn:undeclared:{prefix}"));
        }
        return names;
    }

    [GeneratedRegex(@"[<\s]/?[A-Za-z_][A-Za-z0-9_.\-]{0,40}:(?=[A-Za-z_])")]
    private static partial Regex Prefix();
}
