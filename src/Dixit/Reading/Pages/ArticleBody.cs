using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dixit.Reading.Pages;

/// <summary>Finds the body of the article among the boxes of a page.</summary>
internal static class ArticleBody
{
    // Where less is found, the names of boxes may have misled.
    private const int Enough = 250;

    private static readonly HashSet<string> NeverText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video", "canvas", "map", "head",
        "select", "option", "textarea", "button", "input", "link", "meta", "title", "dialog",
    };

    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal)
    {
        "nav", "aside", "footer", "header", "form", "figure", "figcaption", "menu", "address",
    };

    /// <summary>The blocks of the body, in order; none where the page has no text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">What it tells of its article.</param>
    internal static List<Block> Of(IHtmlDocument page, ReportFacts facts)
    {
        var root = page.Body ?? page.DocumentElement;
        var site = new Links(facts.Url);
        var whole = new TextWeight(BlockWalk.Of(root, site, IsUnseen));
        var embedded = Embedded(page);
        var strict = Within(page, facts, BlockWalk.Of(
            root, site, element => IsUnseen(element) || (IsApart(element) && !embedded.Contains(element) && whole.Share(element) < ShareToStay(element))));
        if (strict.Sum(block => block.Text.Length) >= Enough) return strict;
        var lenient = Within(page, facts, BlockWalk.Of(root, site, element => IsUnseen(element) || Apart.Contains(element.LocalName)));
        return lenient.Sum(block => block.Text.Length) > 2 * strict.Sum(block => block.Text.Length) ? lenient : strict;
    }

    private static List<Block> Within(IHtmlDocument page, ReportFacts facts, List<Block> seen)
    {
        if (seen.Count == 0) return seen;
        var boxes = new TextWeight(seen).Boxes();
        return LineFilter.Keep([.. seen.Where(block => boxes.Any(box => box.Contains(block.Parent)))], page, facts.Author);
    }

    // A box that holds most of a page's text is its article after all, and one named as the body need not hold so much.
    private static double ShareToStay(IElement element) => BoxNames.Body.Has(element) ? 0.15 : 0.5;

    // Posts of social networks that the article shows are quotations in its body, though their boxes have the names of share bars.
    private static HashSet<IElement> Embedded(IHtmlDocument page)
    {
        var embedded = new HashSet<IElement>();
        foreach (var quote in page.QuerySelectorAll("blockquote").Where(BoxNames.Keep.Has))
            for (var (box, level) = (quote, 0); box is not null && level < 4; box = box.ParentElement, level++) embedded.Add(box);
        return embedded;
    }

    /// <summary>True for what no reader of the page sees.</summary>
    internal static bool IsUnseen(IElement element) =>
        NeverText.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool IsApart(IElement element) =>
        Apart.Contains(element.LocalName) || (element.LocalName is not ("tr" or "tbody") && BoxNames.Drop.Has(element));
}
