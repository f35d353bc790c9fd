using System.Net;

namespace Dixit.Reading.Pages;

/// <summary>The body of an article as JSON-LD tells it: plain, with lines for paragraphs, or as markup, sometimes escaped once too often.</summary>
internal static class ToldBody
{
    internal static List<Block> Of(string told)
    {
        var markup = told.Contains("&lt;p", StringComparison.OrdinalIgnoreCase) ? WebUtility.HtmlDecode(told) : told;
        using var page = PageParser.Parse(markup.ReplaceLineEndings("<br><br>"));
        return BlockWalk.Of(page.Body!, new Links(null), ArticleBody.IsUnseen);
    }
}
