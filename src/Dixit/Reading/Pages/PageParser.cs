using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dixit.Reading.Pages;

/// <summary>Parses a page as HTML5 says, and gives up on one that is made to exhaust the parser.</summary>
internal static class PageParser
{
    // Pages of news have a few thousand elements. HTML5 can be made to copy elements until n tags make n² of them.
    private const int MostElements = 500_000;

    /// <summary>The page; throws an <see cref="ExcessivePageException"/> for one that has too many or too deep elements.</summary>
    internal static IHtmlDocument Parse(string html)
    {
        if (Nesting.Of(html) > Nesting.Deepest) throw new ExcessivePageException("is a page whose elements are nested too deep");
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements) throw new ExcessivePageException("is a page with too many elements");
            },
        });
        return parser.ParseDocument(html);
    }
}
