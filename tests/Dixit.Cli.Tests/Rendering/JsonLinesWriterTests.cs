using System.Text.Json;
using Dixit.Attribution;
using Dixit.Cli.Rendering;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Rendering;

public sealed class JsonLinesWriterTests
{
    private static readonly AttributedReport Reading = Marked.Report("🌉 {Le maire} <a nié> [que « le pont » soit fermé].", Act.Deny, Stance.Rejects, "le maire");

    [Fact]
    public async Task A_report_is_one_line_with_every_field()
    {
        var lines = await Written.By(output => new JsonLinesWriter(output), Reading, Reading);
        lines.Split('\n').Length.ShouldBe(3);
        lines.Split('\n')[0].ShouldBe("""
            {"id":"report.txt","lang":"fr","title":null,"url":null,"publisher":null,"published":null,
            "text":"\uD83C\uDF09 Le maire a nié que « le pont » soit fermé.",
            "statements":[{"id":0,"level":0,"parent":null,
            "source":{"text":"Le maire","spans":[[2,10]]},
            "cue":{"text":"a nié","spans":[[11,16]],"lemma":"dire"},
            "content":{"text":"que « le pont » soit fermé","spans":[[17,43]]},
            "act":"deny","stance":"-","form":"indirect","modality":"plain","speaker":"le maire","confidence":0.9}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Offsets_are_code_points_into_the_text()
    {
        using var json = JsonDocument.Parse(await Written.By(output => new JsonLinesWriter(output), Reading));
        var text = json.RootElement.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var source = json.RootElement.GetProperty("statements")[0].GetProperty("source");
        var span = source.GetProperty("spans")[0];
        string.Concat(text[span[0].GetInt32()..span[1].GetInt32()].Select(rune => rune.ToString())).ShouldBe(source.GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_array_holds_the_same_reports()
    {
        using var json = JsonDocument.Parse(await Written.By(output => new JsonArrayWriter(output), Reading, Reading));
        json.RootElement.GetArrayLength().ShouldBe(2);
        json.RootElement[1].GetProperty("statements")[0].GetProperty("act").GetString().ShouldBe("deny");
    }

    [Fact]
    public async Task No_reports_are_an_empty_array()
        => JsonDocument.Parse(await Written.By(output => new JsonArrayWriter(output))).RootElement.GetArrayLength().ShouldBe(0);
}
