using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Dixit.Desk.Alerts;

/// <summary>What all Atom feeds of a desk share (RFC 4287): plain text throughout, and reports as the places where entries come from.</summary>
internal static class Atom
{
    /// <summary>Writes a feed in UTF-8.</summary>
    public static void Write(Stream output, SyndicationFeed feed)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CheckCharacters = true });
        new Atom10FeedFormatter(feed).WriteTo(xml);
    }

    /// <summary>Text without what XML has no place for.</summary>
    public static TextSyndicationContent Plain(string text)
        => new(string.Concat(text.EnumerateRunes().Where(r => r.Value >= 0x20 ? r.Value is not (0xFFFE or 0xFFFF) : r.Value is '\n' or '\t').Select(r => r.ToString())));

    /// <summary>Says which report an entry comes from, where that has an address on the web.</summary>
    public static void Via(SyndicationItem item, string? url, string? title)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var source) && source.Scheme is "http" or "https") item.Links.Add(new SyndicationLink(source, "via", title, null, 0));
    }
}
