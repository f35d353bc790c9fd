using System.IO.Compression;
using System.Text.Json;
using Dixit.Cli.Options;
using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>A ledger in every format, and back from the one that keeps all of it.</summary>
public sealed class ExportTests : TemporaryLedger
{
    private string At(string name) => Path.Combine(Folder, name);

    [Fact]
    public async Task What_is_imported_exports_the_same()
    {
        await AddTwo();
        await Output("export", "-o", At("a.jsonl"));
        (await Run.Dixit("import", At("a.jsonl"), "--ledger", At("copy.db"))).Code.ShouldBe(ExitCode.Fine);
        var again = await Run.Dixit("export", "--ledger", At("copy.db"));
        again.Output.ShouldBe(await File.ReadAllTextAsync(At("a.jsonl"), TestContext.Current.CancellationToken));
        new[] { "ledger", "actor", "claim", "report", "statement", "position", "change" }.ShouldBeSubsetOf(again.OutputLines.Select(Kind));
    }

    [Fact]
    public async Task Spans_are_the_words_in_code_points_and_statements_name_their_reports()
    {
        await AddTwo();
        var lines = (await On("export")).OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var texts = lines.Where(l => l.GetProperty("kind").GetString() == "report").ToDictionary(l => l.GetProperty("id").GetString()!, l => l.GetProperty("versions")[0].GetProperty("text").GetString()!.EnumerateRunes().ToArray());
        var statements = lines.Where(l => l.GetProperty("kind").GetString() == "statement").ToList();
        statements.Count.ShouldBe(2);
        foreach (var part in statements.SelectMany(s => new[] { "source", "cue", "content" }.Select(name => (Report: s.GetProperty("report").GetString()!, Part: s.GetProperty(name)))))
            string.Join(" … ", part.Part.GetProperty("spans").EnumerateArray().Select(span => string.Concat(texts[part.Report][span[0].GetInt32()..span[1].GetInt32()].Select(r => r.ToString()))))
                .ShouldBe(part.Part.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Tables_come_as_files_and_no_cell_becomes_a_formula()
    {
        await AddTwo();
        await Output("export", "--format", "csv", "-o", At("tables"));
        (await File.ReadAllLinesAsync(At("tables/reports.csv"), TestContext.Current.CancellationToken))[1].ShouldContain("'=HYPERLINK");
        (await File.ReadAllLinesAsync(At("tables/positions.csv"), TestContext.Current.CancellationToken)).ShouldContain(line => line.Contains(",-,deny,", StringComparison.Ordinal));
        await Output("export", "--format", "parquet", "-o", At("tables.zip"));
        await using var zip = await ZipFile.OpenReadAsync(At("tables.zip"), TestContext.Current.CancellationToken);
        zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal).ShouldBe(["actors.parquet", "changes.parquet", "claims.parquet", "copies.parquet", "holdings.parquet", "origins.parquet", "positions.parquet", "reports.parquet", "statements.parquet", "variants.parquet"]);
    }

    [Fact]
    public async Task Linked_data_have_claims_and_positions_and_no_rating()
    {
        await AddTwo();
        var graph = (await On("export", "--format", "jsonld")).Output;
        graph.ShouldContain("\"appearance\"");
        graph.ShouldContain("urn:dixit:terms:rejects");
        graph.ShouldNotContain("ating");
        using var stix = JsonDocument.Parse((await On("export", "--format", "stix")).Output);
        var opinions = stix.RootElement.GetProperty("objects").EnumerateArray().Where(o => o.GetProperty("type").GetString() == "opinion").ToList();
        opinions.Select(o => o.GetProperty("opinion").GetString()).ShouldContain("strongly-disagree");
        var ids = stix.RootElement.GetProperty("objects").EnumerateArray().Select(o => o.GetProperty("id").GetString()).ToList();
        ids.ShouldBeUnique();
        opinions.SelectMany(o => o.GetProperty("object_refs").EnumerateArray()).Select(r => r.GetString()).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public async Task Every_format_has_a_page()
    {
        var page = Repository.Read("docs/formats/ledger-jsonl.md") + Repository.Read("docs/formats/ledger-tables.md") + Repository.Read("docs/formats/stance-terms.md") + Repository.Read("docs/formats/stix.md");
        foreach (var format in Enum.GetNames<ExportFormat>().Select(f => f.ToLowerInvariant()).Where(f => f is not ("jsonl" or "annotations"))) page.ShouldContain($"--format {format}");
        (await On("export", "--format", "csv")).Code.ShouldBe(ExitCode.Usage);
    }

    private async Task AddTwo()
    {
        await Output("add", "--publisher", "=HYPERLINK(1)", "--date", "2024-09-03", Saved("a.txt", "🌉 Hélène Caradec a nié que le pont soit fermé."));
        await Output("add", "--date", "2024-10-03", Saved("b.txt", "Hélène Caradec a reconnu que le pont est fermé."));
    }

    private static string Kind(string line) => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()!;
}
