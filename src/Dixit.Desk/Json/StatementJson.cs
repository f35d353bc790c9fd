using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Desk.Json;

/// <summary>A report with its statements as one JSON object, as docs/formats/jsonl.md tells; offsets are in Unicode code points.</summary>
public static class StatementJson
{
    /// <summary>UTF-8 as it is, without escapes that only a page would need.</summary>
    public static JsonWriterOptions Options(bool indented) => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };

    public static void Write(Utf8JsonWriter json, AttributedReport reading)
    {
        var (report, places) = (reading.Report, new CodePoints(reading.Report.Text));
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteString("lang", report.Language);
        json.WriteString("title", report.Title);
        json.WriteString("url", report.Url);
        json.WriteString("publisher", report.Publisher);
        json.WriteString("published", report.Published);
        json.WriteString("text", report.Text);
        json.WriteStartArray("statements");
        foreach (var statement in reading.Statements) Write(json, statement, report.Text, places);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Statement statement, string text, CodePoints places)
    {
        json.WriteStartObject();
        json.WriteNumber("id", statement.Id);
        json.WriteNumber("level", statement.Level);
        if (statement.Parent is { } parent) json.WriteNumber("parent", parent); else json.WriteNull("parent");
        WritePart(json, "source", statement.Source, text, places);
        WritePart(json, "cue", [statement.Cue], text, places, statement.CueLemma);
        WritePart(json, "content", statement.Content, text, places);
        json.WriteString("act", Labels.Name(statement.Act));
        json.WriteString("stance", Labels.Name(statement.Stance));
        json.WriteString("form", Labels.Name(statement.Form));
        json.WriteString("modality", Labels.Name(statement.Modality));
        json.WriteString("speaker", statement.Speaker);
        json.WriteNumber("confidence", Math.Round(statement.Confidence, 3));
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans, string text, CodePoints places, string? lemma = null)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Spans.Text(text, spans));
        json.WriteStartArray("spans");
        foreach (var span in spans.Select(places.FromUtf16))
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        if (lemma is not null) json.WriteString("lemma", lemma);
        json.WriteEndObject();
    }
}
