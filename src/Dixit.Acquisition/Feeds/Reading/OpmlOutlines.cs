using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Reads the outlines of an OPML list. What was read before it breaks off is kept.</summary>
internal sealed class OpmlOutlines(FeedLimits limits)
{
    // Deeper categories help nobody and are left out.
    private const int MostCategories = 20;

    private readonly FeedText _text = new(limits);
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly List<OpmlFeed> _feeds = [];
    private string? _title;

    public OpmlReading Read(string text, int at)
    {
        string? problem = null;
        try
        {
            using var xml = FeedXml.Open(text, at, limits);
            foreach (var element in xml.Elements(name => name.Equals("opml", StringComparison.OrdinalIgnoreCase) || name == "body")) Take(element);
        }
        catch (XmlException error)
        {
            problem = $"is XML that breaks off: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}";
        }
        catch (FeedException error)
        {
            problem = error.Message;
        }
        return new OpmlReading { Title = _title, Feeds = [.. _feeds], Problem = problem ?? (_feeds.Count == 0 ? "names no feed" : null) };
    }

    private void Take(XElement element)
    {
        if (element.Name.LocalName == "head") _title ??= _text.Plain(element.Value("title"));
        if (element.Name.LocalName != "outline") return;
        var open = new Stack<(XElement Outline, ImmutableArray<string> Categories)>([(element, [])]);
        while (open.TryPop(out var next))
        {
            var categories = next.Categories;
            var title = _text.Plain(Told(next.Outline, "title")) ?? _text.Plain(Told(next.Outline, "text"));
            if (FeedAddress.Of(Told(next.Outline, "xmlUrl"), null) is { } address) Add(new(address, title, FeedAddress.Of(Told(next.Outline, "htmlUrl"), null), categories));
            else if (title is not null && categories.Length < MostCategories) categories = categories.Add(title);
            foreach (var inner in next.Outline.All("outline").Reverse()) open.Push((inner, categories));
        }
    }

    private void Add(OpmlFeed feed)
    {
        if (_feeds.Count < limits.MostEntries && _addresses.Add(feed.Address)) _feeds.Add(feed);
    }

    private static string? Told(XElement outline, string name) =>
        outline.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
