using AngleSharp.Html.Dom;

namespace Dixit.Reading.Pages;

/// <summary>The <c>meta</c> elements of a page by their name, property or itemprop.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> _content = new(StringComparer.OrdinalIgnoreCase);

    internal MetaTags(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv")) is { } name
                && Words.Of(meta.GetAttribute("content")) is { } content)
                _content.TryAdd(name, content);
    }

    /// <summary>What the first of these names that is there says.</summary>
    internal string? First(params IEnumerable<string> names) => All(names).FirstOrDefault();

    /// <summary>What those of these names that are there say, in the order asked for.</summary>
    internal IEnumerable<string> All(params IEnumerable<string> names) =>
        names.Select(name => _content.GetValueOrDefault(name)).OfType<string>();
}
