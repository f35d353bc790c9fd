using System.Text.Json;
using Dixit.Attribution;
using Dixit.Cli.Rendering;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Rendering;

public sealed class AnnotationsWriterTests
{
    [Fact]
    public async Task Every_part_is_a_target_with_a_quote_and_a_position()
    {
        using var json = JsonDocument.Parse(await Written.By(output => new AnnotationsWriter(output), Marked.Report("😀 {Le maire} <nie> [tout].", Act.Deny)));
        json.RootElement.GetProperty("@context")[0].GetString().ShouldBe("http://www.w3.org/ns/anno.jsonld");
        var annotation = json.RootElement.GetProperty("items")[0];
        annotation.GetProperty("type").GetString().ShouldBe("Annotation");
        annotation.GetProperty("target").GetArrayLength().ShouldBe(3);
        var source = annotation.GetProperty("target")[0];
        source.GetProperty("role").GetString().ShouldBe("source");
        var (quote, position) = (source.GetProperty("selector")[0], source.GetProperty("selector")[1]);
        quote.GetProperty("exact").GetString().ShouldBe("Le maire");
        quote.GetProperty("prefix").GetString().ShouldBe("😀 ");
        quote.GetProperty("suffix").GetString().ShouldBe(" nie tout.");
        (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32()).ShouldBe((2, 10));
    }

    [Fact]
    public async Task Words_around_never_cut_a_character_in_two()
    {
        var reading = Marked.Report(string.Concat(Enumerable.Repeat("😀", 40)) + "a{Il}<dit>[non]" + string.Concat(Enumerable.Repeat("😀", 40)));
        using var json = JsonDocument.Parse(await Written.By(output => new AnnotationsWriter(output), reading));
        json.RootElement.GetRawText().ShouldNotContain("\uFFFD");
        json.RootElement.GetRawText().ShouldNotContain("\\uFFFD");
    }
}
