using System.Xml.Linq;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Finds the children of an element of a feed, whatever case and version their names are written in.</summary>
internal static class FeedFields
{
    /// <summary>The children of this name in the element's own vocabulary.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) =>
        element.Elements().Where(child => Is(child, name) && child.Name.Namespace == element.Name.Namespace);

    /// <summary>The children of this name in a borrowed vocabulary of <see cref="FeedNamespaces"/>.</summary>
    public static IEnumerable<XElement> All(this XElement element, string vocabulary, string name) =>
        element.Elements().Where(child => Is(child, name) && child.Name.NamespaceName.Contains(vocabulary, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the first child of this name in the element's own vocabulary says, or null.</summary>
    public static string? Value(this XElement element, string name) => element.All(name).FirstOrDefault()?.Value;

    /// <summary>What the first child of this name in a borrowed vocabulary says, or null.</summary>
    public static string? Value(this XElement element, string vocabulary, string name) => element.All(vocabulary, name).FirstOrDefault()?.Value;

    /// <summary>What the attribute of this name says, or null.</summary>
    public static string? Told(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    /// <summary>What <c>xml:base</c> or <c>xml:lang</c> say at the element itself, or null.</summary>
    public static string? ToldOfXml(this XElement element, string attribute) => element.Attribute(XNamespace.Xml + attribute)?.Value;

    /// <summary>Where an Atom link of this relation leads: the first, one to a page before others.</summary>
    public static string? Link(this IEnumerable<XElement> links, string relation, string? from) =>
        links.Where(link => (link.Told("rel") ?? "alternate") == relation)
            .OrderBy(link => link.Told("type") is null or "text/html" ? 0 : 1)
            .Select(link => FeedAddress.Of(link.Told("href"), from)).FirstOrDefault(address => address is not null);

    /// <summary>The names joined with a comma, each once, or null where there are none.</summary>
    public static string? Joined(IEnumerable<string?> names) =>
        names.OfType<string>().Distinct(StringComparer.Ordinal).Take(20).ToArray() is { Length: > 0 } told ? string.Join(", ", told) : null;

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
