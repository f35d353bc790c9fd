using AngleSharp.Dom;

namespace Dixit.Reading.Pages;

/// <summary>The plain text of a piece of HTML, such as feeds carry. Nothing is left out as being no part of an article.</summary>
public static class HtmlText
{
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title", "textarea", "select", "button", "audio", "video",
    };

    /// <summary>The words that a reader would see, paragraphs parted by an empty line; "" where there are none or the piece is made to exhaust a parser.</summary>
    /// <param name="html">The piece; unclosed and wrong elements are mended as browsers do.</param>
    public static string Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        try
        {
            using var page = PageParser.Parse(html);
            return page.Body is { } body ? string.Join("\n\n", BlockWalk.Of(body, new Links(null), IsUnseen).Select(block => block.Text)) : "";
        }
        catch (ExcessivePageException)
        {
            return "";
        }
    }

    private static bool IsUnseen(IElement element) => Unseen.Contains(element.LocalName) || element.HasAttribute("hidden");
}
