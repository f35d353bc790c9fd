using System.Text.Json;
using Dixit.Reading.Dates;
using Dixit.Reading.Languages;

namespace Dixit.Reading;

/// <summary>One report as a JSON object on a line.</summary>
internal static class JsonLine
{
    internal static ReadResult Read(string line, string id, ReportFacts told)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement, id, told)
                : ReadResult.Failed("is JSON but no object", """a line is {"id": …, "text": …}""");
        }
        catch (JsonException error)
        {
            return ReadResult.Failed($"is malformed JSON at byte {error.BytePositionInLine ?? 0}", "one JSON object a line");
        }
        catch (InvalidOperationException)
        {
            return ReadResult.Failed("has a text with half a character (a lone surrogate)", "write the character whole or leave it out");
        }
    }

    private static ReadResult Read(JsonElement line, string id, ReportFacts told)
    {
        var name = Value(line, "id") ?? id;
        var facts = told.Or(new ReportFacts
        {
            Language = LanguageCode.Of(Value(line, "lang")),
            Title = Value(line, "title"),
            Url = Value(line, "url"),
            Publisher = Value(line, "publisher"),
            Author = Value(line, "author"),
            Published = Edtf.Normalize(Value(line, "published")),
        });
        if (Value(line, "text") is { } text) return ReportReader.ReadText(name, text, facts);
        if (Value(line, "html") is { } html) return ReportReader.ReadPage(name, html, facts);
        return ReadResult.Failed("has neither \"text\" nor \"html\"", "give the line one of the two");
    }

    private static string? Value(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
