using System.Collections.Immutable;
using System.Text.Json;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Cli.Rendering;

/// <summary>
/// One page of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): an annotation a statement, with a target for
/// every stretch of its source, cue and content, found again by its words (TextQuoteSelector) and by its place (TextPositionSelector).
/// </summary>
internal sealed class AnnotationsWriter(Stream output) : IReportWriter
{
    private const int WordsAround = 32;
    private readonly Utf8JsonWriter _json = new(output, StatementJson.Options(indented: true));
    private bool _started;

    public async Task Write(AttributedReport reading)
    {
        Start();
        var places = new CodePoints(reading.Report.Text);
        foreach (var statement in reading.Statements) Write(reading.Report, statement, places);
        await _json.FlushAsync();
    }

    public async Task Complete()
    {
        Start();
        _json.WriteEndArray();
        _json.WriteEndObject();
        await _json.FlushAsync();
        output.WriteByte((byte)'\n');
        await output.FlushAsync();
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private void Start()
    {
        if (_started) return;
        _started = true;
        _json.WriteStartObject();
        _json.WriteStartArray("@context");
        _json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        // What the model has no word for: the labels of a statement and the role that a target plays in it.
        _json.WriteStartObject();
        _json.WriteString("dixit", "urn:dixit:terms:");
        foreach (var term in new[] { "act", "stance", "form", "modality", "speaker", "confidence", "role", "level" }) _json.WriteString(term, "dixit:" + term);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteString("type", "AnnotationPage");
        _json.WriteStartArray("items");
    }

    private void Write(Report report, Statement statement, CodePoints places)
    {
        var number = $"urn:dixit:{Uri.EscapeDataString(report.Id)}:";
        _json.WriteStartObject();
        _json.WriteString("id", number + statement.Id);
        _json.WriteString("type", "Annotation");
        _json.WriteString("motivation", "identifying");
        _json.WriteStartArray("body");
        WriteBody("tagging", Labels.Name(statement.Act));
        if (statement.Speaker.Length > 0) WriteBody("identifying", statement.Speaker);
        if (statement.Parent is { } parent) WriteLink(number + parent);
        _json.WriteEndArray();
        _json.WriteString("act", Labels.Name(statement.Act));
        _json.WriteString("stance", Labels.Name(statement.Stance));
        _json.WriteString("form", Labels.Name(statement.Form));
        _json.WriteString("modality", Labels.Name(statement.Modality));
        _json.WriteString("speaker", statement.Speaker);
        _json.WriteNumber("level", statement.Level);
        _json.WriteNumber("confidence", Math.Round(statement.Confidence, 3));
        _json.WriteStartArray("target");
        WriteTargets(report, "source", statement.Source, places);
        WriteTargets(report, "cue", [statement.Cue], places);
        WriteTargets(report, "content", statement.Content, places);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteBody(string purpose, string value)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "TextualBody");
        _json.WriteString("purpose", purpose);
        _json.WriteString("value", value);
        _json.WriteEndObject();
    }

    private void WriteLink(string annotation)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "SpecificResource");
        _json.WriteString("purpose", "linking");
        _json.WriteString("source", annotation);
        _json.WriteEndObject();
    }

    private void WriteTargets(Report report, string role, ImmutableArray<TextSpan> spans, CodePoints places)
    {
        foreach (var span in spans)
        {
            var (text, place) = (report.Text, places.FromUtf16(span));
            var before = WholeCodePoints(text, Math.Max(0, span.Start - WordsAround));
            var after = WholeCodePoints(text, Math.Min(text.Length, span.End + WordsAround));
            _json.WriteStartObject();
            _json.WriteString("type", "SpecificResource");
            _json.WriteString("source", report.Url ?? $"urn:dixit:{Uri.EscapeDataString(report.Id)}");
            _json.WriteString("role", role);
            _json.WriteStartArray("selector");
            _json.WriteStartObject();
            _json.WriteString("type", "TextQuoteSelector");
            _json.WriteString("exact", span.In(text));
            _json.WriteString("prefix", text[before..span.Start]);
            _json.WriteString("suffix", text[span.End..after]);
            _json.WriteEndObject();
            _json.WriteStartObject();
            _json.WriteString("type", "TextPositionSelector");
            _json.WriteNumber("start", place.Start);
            _json.WriteNumber("end", place.End);
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    private static int WholeCodePoints(string text, int at)
        => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
