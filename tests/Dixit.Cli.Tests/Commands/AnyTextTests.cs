using System.Text.Json;
using CsCheck;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>Whatever the text, every format comes out whole: well-formed, with offsets inside the text and words that stand there.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "Le maire", "la préfète", " a dit ", " nie ", "que le pont est fermé", ", selon ", "« non »", "“no”", "\"", " said ", "The mayor", " that it rained", ". ", "\n\n", "\r\n",
        " : ", " – ", "a-t-il déclaré", "🌉", "e\u0301", "\u00A0", "\u200B", "\u00AD", "=1+1", "<b>&amp;", "M. ", "U.S. ", "(", ")", "ß", "漢字", "\t", "1,5 %",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].List[1, 60].Select(which => "Le maire a dit que oui. " + string.Concat(which.Select(i => Pieces[i])));

    [Fact]
    public Task Offsets_fit_the_text() => Texts.SampleAsync(async text =>
    {
        var ended = await Run.WithInput(JsonSerializer.Serialize(new { text, lang = "fr" }), "read", "--from", "jsonl", "--format", "jsonl", "-j", "1");
        ended.Error.ShouldBeEmpty();
        using var json = JsonDocument.Parse(ended.Output);
        json.RootElement.GetProperty("text").GetString().ShouldBe(text);
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        foreach (var statement in json.RootElement.GetProperty("statements").EnumerateArray())
            foreach (var part in new[] { "source", "cue", "content" }.Select(statement.GetProperty))
                string.Join(" … ", part.GetProperty("spans").EnumerateArray().Select(span => string.Concat(runes[span[0].GetInt32()..span[1].GetInt32()])))
                    .ShouldBe(part.GetProperty("text").GetString());
    }, iter: 300);

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("conllu")]
    [InlineData("annotations")]
    public Task Every_format_is_written(string format) => Texts.SampleAsync(async text =>
    {
        var ended = await Run.WithInput(text, "read", "--from", "text", "--lang", "en", "--format", format);
        ended.Error.ShouldBeEmpty();
        ended.Code.ShouldBe(ExitCode.Fine);
        ended.Output.ShouldNotBeEmpty();
        if (format is "json" or "annotations") JsonDocument.Parse(ended.Output).Dispose();
    }, iter: 60);
}
