using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dixit.Reading.Pages;

/// <summary>Finds the body of the article among the boxes of a page.</summary>
internal static class ArticleBody
{
    private static readonly HashSet<string> NeverText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video", "canvas", "map", "head",
        "select", "option", "textarea", "button", "input", "link", "meta", "title", "dialog",
    };

    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal)
    {
        "nav", "aside", "footer", "header", "form", "figure", "figcaption", "menu", "address",
    };

    internal static List<Block> Of(IHtmlDocument page)
    {
        var root = page.Body ?? page.DocumentElement;
        var whole = new TextWeight(BlockWalk.Of(root, IsUnseen));
        var embedded = Embedded(page);
        var seen = BlockWalk.Of(
            root, element => IsUnseen(element) || (IsApart(element) && whole.Share(element) < 0.5 && !embedded.Contains(element)));
        if (seen.Count == 0) return seen;
        var boxes = new TextWeight(seen).Boxes();
        var inside = seen.Where(block => boxes.Any(box => box.Contains(block.Parent))).ToList();
        return LineFilter.Keep(inside, page);
    }

    // Posts of social networks that the article shows are quotations in its body, though their boxes have the names of share bars.
    private static HashSet<IElement> Embedded(IHtmlDocument page)
    {
        var embedded = new HashSet<IElement>();
        foreach (var quote in page.QuerySelectorAll("blockquote").Where(BoxNames.Keep.Has))
            for (var (box, level) = (quote, 0); box is not null && level < 4; box = box.ParentElement, level++) embedded.Add(box);
        return embedded;
    }

    private static bool IsUnseen(IElement element) =>
        NeverText.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool IsApart(IElement element) => Apart.Contains(element.LocalName) || BoxNames.Drop.Has(element);
}
