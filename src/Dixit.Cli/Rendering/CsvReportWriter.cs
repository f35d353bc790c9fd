using System.Collections.Immutable;
using System.Globalization;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Cli.Rendering;

/// <summary>One row a statement, as RFC 4180 has it, with a header; for spreadsheets, so no cell of text can become a formula.</summary>
internal sealed class CsvReportWriter(Stream output) : IReportWriter
{
    private static readonly string[] Header =
    [
        "report", "title", "url", "publisher", "published", "lang", "statement", "level", "parent", "speaker", "act", "stance", "form", "modality",
        "source", "cue", "lemma", "content", "source_spans", "cue_spans", "content_spans", "confidence",
    ];

    private readonly StreamWriter _text = new(output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\r\n" };
    private bool _started;

    public async Task Write(AttributedReport reading)
    {
        Start();
        var places = new CodePoints(reading.Report.Text);
        foreach (var statement in reading.Statements) Row(Cells(reading.Report, statement, places));
        await _text.FlushAsync();
    }

    public async Task Complete()
    {
        Start();
        await _text.FlushAsync();
    }

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private void Start()
    {
        if (!_started) Row(Header);
        _started = true;
    }

    private void Row(IEnumerable<string> cells) => _text.WriteLine(string.Join(',', cells.Select(Quoted)));

    private static IEnumerable<string> Cells(Report report, Statement statement, CodePoints places) =>
    [
        Guarded(report.Id), Guarded(report.Title), Guarded(report.Url), Guarded(report.Publisher), Guarded(report.Published), report.Language ?? "",
        Number(statement.Id), Number(statement.Level), statement.Parent is { } parent ? Number(parent) : "", Guarded(statement.Speaker),
        Labels.Name(statement.Act), Labels.Name(statement.Stance), Labels.Name(statement.Form), Labels.Name(statement.Modality),
        Guarded(Spans.Text(report.Text, statement.Source)), Guarded(statement.Cue.In(report.Text)), Guarded(statement.CueLemma),
        Guarded(Spans.Text(report.Text, statement.Content)), Places(statement.Source, places), Places([statement.Cue], places),
        Places(statement.Content, places), statement.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Places(ImmutableArray<TextSpan> spans, CodePoints places)
        => string.Join(' ', spans.Select(places.FromUtf16).Select(span => $"{span.Start}:{span.End}"));

    // A spreadsheet takes a cell that begins so for a formula; an apostrophe in front makes it text (OWASP, "CSV injection").
    private static string Guarded(string? cell)
        => cell is null or "" ? "" : cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + cell : cell;

    private static string Quoted(string cell)
        => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
