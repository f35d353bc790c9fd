using System.Collections.Immutable;
using System.Text.Json;
using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>An annotated report of a gold file.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Language">ISO 639-1 code, or null where the file does not tell.</param>
/// <param name="Text">The text that the spans refer to, in code points.</param>
/// <param name="Statements">What should be found.</param>
public sealed record AttributionGold(string Id, string? Language, string Text, ImmutableArray<JudgedStatement> Statements)
{
    /// <summary>Reads JSON: one object a line, or one object over many lines.</summary>
    /// <exception cref="FormatException">The file is not such JSON; the message names the document where it can.</exception>
    public static IEnumerable<AttributionGold> Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            // An object that does not end on the line it begins on is the whole file.
            yield return Document(line.TrimEnd().EndsWith('}') ? line : line + "\n" + input.ReadToEnd(), number);
        }
    }

    private static AttributionGold Document(string json, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new(
                root.GetProperty("id").ToString(), Word(root, "lang"), root.GetProperty("text").GetString() ?? "",
                root.TryGetProperty("statements", out var statements) ? [.. statements.EnumerateArray().Select(Statement)] : []);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"line {line}: a document needs \"id\", \"text\" and \"statements\"; {wrong.Message}", wrong);
        }
    }

    private static JudgedStatement Statement(JsonElement json) => new()
    {
        Source = Spans(json, "source"),
        Cue = Spans(json, "cue"),
        Content = Spans(json, "content"),
        Level = json.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.Number ? level.GetInt32() : 0,
        Act = Word(json, "act"),
        Stance = Word(json, "stance"),
        Form = Word(json, "form"),
        Speaker = Word(json, "speaker"),
    };

    private static string? Word(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // [[start,end],…], one pair alone, or an object with such a list under "spans".
    private static ImmutableArray<TextSpan> Spans(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value)) return [];
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("spans", out value)) return [];
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0) return [];
        return value[0].ValueKind == JsonValueKind.Number ? [Span(value)] : [.. value.EnumerateArray().Select(Span)];
    }

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());
}
