using System.Collections.Immutable;
using System.Text;
using Dixit.Reading.Dates;
using Dixit.Reading.Languages;
using Dixit.Text;

namespace Dixit.Reading.Pages;

/// <summary>Reads the article out of a web page.</summary>
internal static class PageReader
{
    // Less than two lines is what a page says that holds no article, or has it fetched by a script.
    private const int ShortestBody = 100;

    // A page that shows much less than its JSON-LD tells has the article put in by a script.
    private const double ShareOfTold = 0.4;

    // From here on the words of an article are a better witness of its language than a page made from a template.
    private const double SureOfLanguage = 0.5;

    /// <summary>The article and what the page tells of it, or null where there is no article.</summary>
    internal static PageArticle? Read(string html, string? address)
    {
        using var page = PageParser.Parse(html);
        var (linked, told) = LinkedData.Of(page);
        var facts = PageFacts.Of(page, linked, address);
        var body = ArticleBody.Of(page, facts);
        if (Length(body) < ShareOfTold * told.Length) body = ToldBody.Of(told);
        if (Length(body) < ShortestBody) return null;
        var (text, paragraphs) = Join(body);
        var language = LanguageGuess.Of(text);
        return new PageArticle(text, paragraphs, facts with
        {
            Language = facts.Language is null || language.Confidence > SureOfLanguage ? language.Language ?? facts.Language : facts.Language,
            Published = facts.Published ?? Dateline.Read(text, paragraphs),
        });
    }

    private static int Length(List<Block> body) => body.Sum(block => block.Text.Length);

    private static (string Text, ImmutableArray<TextSpan> Paragraphs) Join(List<Block> blocks)
    {
        var text = new StringBuilder();
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>(blocks.Count);
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append("\n\n");
            paragraphs.Add(new TextSpan(text.Length, text.Length + block.Text.Length));
            text.Append(block.Text);
        }
        return (text.ToString(), paragraphs.MoveToImmutable());
    }
}
