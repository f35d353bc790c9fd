using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dixit.Reading.Pages;

/// <summary>Parses a page as HTML5 says, and gives up on one that is made to exhaust the parser.</summary>
internal static class PageParser
{
    /// <summary>The page; throws an <see cref="ExcessivePageException"/> for one whose elements are nested too deep.</summary>
    internal static IHtmlDocument Parse(string html) =>
        Nesting.IsExcessive(html) ? throw new ExcessivePageException("is a page whose elements are nested too deep") : new HtmlParser().ParseDocument(html);
}
