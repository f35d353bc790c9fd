using System.Text.Json;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary><c>dixit read</c> from its command line to its output.</summary>
public sealed class ReadTests
{
    private const string Text = "Le maire a dit que le pont est fermé.\r\n\r\nLa préfète a nié « tout retard\u00A0».";

    [Fact]
    public async Task A_line_comes_back_character_for_character()
    {
        var input = JsonSerializer.Serialize(new { id = "a", text = Text, title = "Pont", url = "https://example.org/1", publisher = "La Feuille", published = "2025-03-14", lang = "fr" });
        var ended = await Run.WithInput(input + "\n", "read", "--from", "jsonl", "--format", "jsonl", "-");
        ended.Error.ShouldBeEmpty();
        ended.Code.ShouldBe(ExitCode.Fine);
        using var json = JsonDocument.Parse(ended.Output);
        string? Field(string name) => json.RootElement.GetProperty(name).GetString();
        Field("text").ShouldBe(Text);
        new[] { "id", "title", "url", "publisher", "published", "lang" }.Select(Field).ShouldBe(["a", "Pont", "https://example.org/1", "La Feuille", "2025-03-14", "fr"]);
    }

    [Fact]
    public async Task Parts_are_the_words_at_their_offsets()
    {
        var ended = await Run.WithInput("🌉 Le maire a dit que le pont est fermé.", "read", "--from", "text", "--lang", "fr", "--format", "jsonl");
        using var json = JsonDocument.Parse(ended.Output);
        var runes = json.RootElement.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var statements = json.RootElement.GetProperty("statements").EnumerateArray().ToList();
        statements.ShouldNotBeEmpty();
        foreach (var part in statements.SelectMany(statement => new[] { "source", "cue", "content" }.Select(statement.GetProperty)))
        {
            var words = part.GetProperty("spans").EnumerateArray().Select(span => string.Concat(runes[span[0].GetInt32()..span[1].GetInt32()].Select(rune => rune.ToString())));
            string.Join(" … ", words).ShouldBe(part.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Documents_keep_the_order_of_the_lines_whatever_the_workers()
    {
        var lines = Enumerable.Range(0, 60).Select(i => JsonSerializer.Serialize(new { id = $"d{i}", lang = "en", text = string.Concat(Enumerable.Repeat("The mayor said it rained. ", 1 + (i * 7 % 13))) }));
        var ended = await Run.WithInput(string.Join('\n', lines), "read", "--from", "jsonl", "--format", "jsonl", "-j", "4");
        ended.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 60).Select(i => $"d{i}"));
    }

    [Fact]
    public async Task What_is_said_on_the_command_line_wins()
    {
        var ended = await Run.WithInput("{\"text\":\"The mayor said it rained.\",\"lang\":\"fr\",\"published\":\"2020\",\"publisher\":\"A\"}", "read", "--from", "jsonl", "--format", "json",
            "--lang", "en", "--date", "2025-03", "--publisher", "B");
        var report = JsonDocument.Parse(ended.Output).RootElement[0];
        new[] { "lang", "published", "publisher" }.Select(name => report.GetProperty(name).GetString()).ShouldBe(["en", "2025-03", "B"]);
    }

    [Fact]
    public async Task Trees_come_out_as_conllu()
    {
        var ended = await Run.WithInput("The mayor said it rained.", "read", "--format", "conllu");
        ended.OutputLines.Count(line => !line.StartsWith('#')).ShouldBe(6);
        ended.OutputLines.Where(line => !line.StartsWith('#')).ShouldAllBe(line => line.Split('\t').Length == 10);
    }

    [Fact]
    public async Task The_table_is_plain_in_a_pipe()
    {
        var ended = await Run.WithInput(Text, "read");
        ended.Code.ShouldBe(ExitCode.Fine);
        ended.Output.ShouldNotContain("\e");
        ended.Output.ShouldContain("{Le maire} <a dit> [que le pont est fermé].");
    }
}
