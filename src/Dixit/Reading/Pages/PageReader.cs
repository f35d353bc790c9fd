using AngleSharp.Html.Parser;
using Dixit.Text;

namespace Dixit.Reading.Pages;

/// <summary>Reads the article out of a web page.</summary>
public static class PageReader
{
    /// <summary>Reads the page.</summary>
    public static Report? Read(string id, string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var body = ArticleBody.Of(page);
        if (body.Count == 0) return null;
        return new Report { Id = id, Text = string.Join("\n\n", body.Select(block => block.Text)) };
    }
}
