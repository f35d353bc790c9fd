using Dixit.Reading;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Reading;

/// <summary>Runs the examples that stand beside the words in data/reading.</summary>
public sealed class PageWordsTests
{
    private const string Positive = "positive: ";
    private const string Negative = "negative: ";
    private const string First = "The council met on Monday and decided, after a long night, that the old bridge would be closed for the winter.";
    private const string Second = "\"We had no choice,\" said the mayor, who had promised to keep it open and was booed by the people outside.";
    private const string Between = "It was a cold night, and the river was high, as it is in every winter.";

    public static TheoryData<string, string, string> Lines() => Examples("prompts.tsv");

    public static TheoryData<string, string, string> Boxes() => Examples("boxes.tsv");

    [Theory]
    [MemberData(nameof(Lines))]
    public void Lines_of_the_page_are_left_out_and_lines_of_the_text_stay(string kind, string positive, string negative)
    {
        string Read(string line) => kind == "byline" ? Body($"<p>{line}</p><p>{First}</p><p>{Second}</p>") : Body($"<p>{First}</p><p>{line}</p><p>{Second}</p>");
        Read(positive).ShouldBe($"{First}\n\n{Second}");
        Read(negative).ShouldContain(negative);
    }

    [Theory]
    [MemberData(nameof(Boxes))]
    public void Boxes_are_known_by_whole_words_of_their_names(string kind, string positive, string negative)
    {
        bool Stays(string name) => Body(kind switch
        {
            "drop" => $"<p>{First}</p><div class='{name}'><p>{Between}</p></div><p>{Second}</p>",
            "keep" => $"<p>{First}</p><aside><blockquote class='{name}'><p>{Between}</p></blockquote></aside><p>{Second}</p>",
            _ => $"<aside class='{name}'><p>{Between}</p><p>{Between} Truly.</p></aside><section><div><p>{First}</p></div><div><p>{Second}</p></div></section>",
        }).Contains(Between, StringComparison.Ordinal);
        (Stays(positive), Stays(negative)).ShouldBe(kind == "drop" ? (false, true) : (true, false));
    }

    private static string Body(string body) => ReportReader.ReadPage("p", $"<!doctype html><body><div>{body}</div></body>").Report!.Text;

    private static TheoryData<string, string, string> Examples(string file)
    {
        var examples = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "reading", file)))
            if (line.Split('\t') is [var kind, var positive, var negative] && positive.StartsWith(Positive, StringComparison.Ordinal))
                examples.Add(kind.TrimStart('#', ' '), positive[Positive.Length..], negative[Negative.Length..]);
        return examples;
    }
}
