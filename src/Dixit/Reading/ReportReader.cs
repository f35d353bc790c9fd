using Dixit.Reading.Dates;
using Dixit.Reading.Languages;
using Dixit.Reading.Pages;
using Dixit.Reading.Plain;
using Dixit.Text;

namespace Dixit.Reading;

/// <summary>Reads reports out of plain text, web pages and JSON lines.</summary>
public static class ReportReader
{
    /// <summary>Reads a plain text, which the report keeps character for character, without the lines of facts (<c>---</c>) that may stand above it.</summary>
    /// <param name="id">The name of the report.</param>
    /// <param name="text">The text.</param>
    /// <param name="told">What is known of it already; this wins over what the text tells.</param>
    public static ReadResult ReadText(string id, string text, ReportFacts? told = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        (var above, text) = FrontMatter.Read(text);
        var paragraphs = ParagraphFinder.Find(text);
        if (paragraphs.IsEmpty) return ReadResult.Failed("holds no text", "check that the report was saved whole");
        var found = new ReportFacts
        {
            Title = TitleLine.Find(text, paragraphs),
            Published = Dateline.Read(text, paragraphs),
        };
        return ReadResult.Of(Compose(id, text, (told ?? ReportFacts.None).Or(above).Or(found)) with { Paragraphs = paragraphs });
    }

    /// <summary>Reads the article of a web page; its text is the body without the title, paragraphs parted by an empty line.</summary>
    /// <param name="id">The name of the report.</param>
    /// <param name="html">The page.</param>
    /// <param name="told">What is known of it already; this wins over what the page tells.</param>
    /// <param name="address">Where the page was found; the page itself may name a better one.</param>
    public static ReadResult ReadPage(string id, string html, ReportFacts? told = null, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        try
        {
            return PageReader.Read(html, told?.Url ?? address) is { } page
                ? ReadResult.Of(Compose(id, page.Text, (told ?? ReportFacts.None).Or(page.Facts)) with { Paragraphs = page.Paragraphs })
                : ReadResult.Failed("is a page without an article", "save the text of the article alone and read that");
        }
        catch (ExcessivePageException error)
        {
            return ReadResult.Failed(error.Message, "save the text of the article alone and read that");
        }
    }

    /// <summary>Reads one line of JSON: <c>{"id","text"|"html","lang","url","published","publisher","title","author"}</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The name of the report where the line gives none.</param>
    /// <param name="told">What is known of it already; this wins over what the line tells.</param>
    public static ReadResult ReadJson(string line, string id, ReportFacts? told = null) => JsonLine.Read(line, id, told ?? ReportFacts.None);

    private static Report Compose(string id, string text, ReportFacts facts) => new()
    {
        Id = id,
        Text = text,
        Language = facts.Language ?? LanguageGuess.Of(text).Language,
        Title = facts.Title,
        Url = facts.Url,
        Publisher = facts.Publisher,
        Author = facts.Author,
        Published = facts.Published,
    };
}
