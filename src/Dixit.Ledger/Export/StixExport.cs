using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dixit.Ledger.Export;

/// <summary>
/// A STIX 2.1 bundle: actors are identities, claims are notes, and every position is an opinion on its claim with the actor as its author: a position that
/// reports tell of, never one of ours (docs/formats/stix.md).
/// </summary>
public static class StixExport
{
    // What is undated began at some time; the standard asks for one.
    private const string Undated = "1970-01-01T00:00:00.000Z";

    private sealed record Outlet(string? Publisher, string? Url);

    private static readonly string Dixit = StixId.Of("identity", "dixit");

    /// <summary>Writes it.</summary>
    public static async Task Write(IKeeping ledger, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        var (labels, reports, words) = (new Dictionary<long, string>(), new Dictionary<string, Outlet>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("type", "bundle");
            json.WriteString("id", StixId.Of("bundle", "ledger"));
            json.WriteStartArray("objects");
            Identity(json, Dixit, "Dixit", "system", "Reports positions that news reports tell of; rules on none of them.");
            await foreach (var line in ExportLines.Of(ledger, cancellation).ConfigureAwait(false))
            {
                switch (line.GetProperty("kind").GetString())
                {
                    case "actor": Actor(json, line); break;
                    case "claim":
                        foreach (var variant in line.GetProperty("variants").EnumerateArray()) labels[variant.GetProperty("id").GetInt64()] = Text(variant, "label")!;
                        Claim(json, line);
                        break;
                    case "report": reports[Text(line, "id")!] = new(Text(line, "publisher"), Text(line, "url")); break;
                    case "statement": words[$"{Text(line, "report")}#{line.GetProperty("number").GetInt64()}"] = line.GetProperty("content").GetProperty("text").GetString()!; break;
                    case "position": Opinion(json, line, labels, reports, words); break;
                }
                await json.FlushAsync(cancellation).ConfigureAwait(false);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static void Actor(Utf8JsonWriter json, JsonElement line) => Identity(json, StixId.Of("identity", Text(line, "key")!), Text(line, "name")!,
        Text(line, "actor_kind") switch { "person" => "individual", "institution" or "state" => "organization", _ => "unknown" }, Text(line, "office"));

    private static void Identity(Utf8JsonWriter json, string id, string name, string identityClass, string? description)
    {
        Head(json, "identity", id, Undated);
        json.WriteString("name", name);
        if (description is not null) json.WriteString("description", description);
        json.WriteString("identity_class", identityClass);
        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, JsonElement line)
    {
        Head(json, "note", StixId.Of("note", "claim " + line.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture)), Undated);
        json.WriteString("created_by_ref", Dixit);
        json.WriteString("abstract", "A claim that news reports are about");
        json.WriteString("content", Text(line, "label"));
        References(json, Dixit);
        json.WriteEndObject();
    }

    private static void Opinion(Utf8JsonWriter json, JsonElement line, Dictionary<long, string> labels, Dictionary<string, Outlet> reports, Dictionary<string, string> words)
    {
        var (claim, variant, actor) = (line.GetProperty("claim").GetInt64(), line.GetProperty("variant").GetInt64(), Text(line, "actor_key")!);
        var (stance, from) = (Text(line, "stance")!, Text(line, "from"));
        var statements = line.GetProperty("statements").EnumerateArray().Select(s => s.GetString()!).ToList();
        Head(json, "opinion", StixId.Of("opinion", $"{claim} {variant} {actor} {stance} {from} {line.GetProperty("second_hand").GetBoolean()} {statements[0]}"), Moment(from));
        json.WriteString("created_by_ref", Dixit);
        json.WriteStartArray("labels");
        json.WriteStringValue(line.GetProperty("second_hand").GetBoolean() ? "second-hand-position" : "reported-position");
        json.WriteEndArray();
        json.WriteString("explanation", $"{Text(line, "actor")} ({Text(line, "act")} {stance}) on: {labels.GetValueOrDefault(variant)}");
        json.WriteStartArray("authors");
        json.WriteStringValue(Text(line, "actor"));
        json.WriteEndArray();
        json.WriteString("opinion", Term(stance, Text(line, "act")!, Text(line, "modality")!));
        References(json, StixId.Of("note", "claim " + claim.ToString(CultureInfo.InvariantCulture)), StixId.Of("identity", actor));
        json.WriteStartArray("external_references");
        foreach (var statement in statements) Source(json, statement, reports[statement[..statement.LastIndexOf('#')]], words.GetValueOrDefault(statement));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, string statement, Outlet report, string? words)
    {
        json.WriteStartObject();
        json.WriteString("source_name", report.Publisher ?? "unknown publisher");
        if (words is not null) json.WriteString("description", words);
        if (report.Url is { } url) json.WriteString("url", url);
        json.WriteString("external_id", statement);
        json.WriteEndObject();
    }

    // The five values of the opinion vocabulary, by how far the actor commits itself: docs/formats/stix.md has the table.
    private static string Term(string stance, string act, string modality) => (stance, modality == "hedged" || act is "believe" or "judge" or "demand" or "warn" or "commit") switch
    {
        ("+", false) => "strongly-agree",
        ("+", true) => "agree",
        ("-", false) => "strongly-disagree",
        ("-", true) => "disagree",
        _ => "neutral",
    };

    private static string Moment(string? from)
        => global::Dixit.Text.Period.TryParse(from, out var period) && (period.First ?? period.Last) is { } day ? day.ToString("yyyy-MM-dd'T00:00:00.000Z'", CultureInfo.InvariantCulture) : Undated;

    private static void Head(Utf8JsonWriter json, string type, string id, string moment)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        json.WriteString("created", moment);
        json.WriteString("modified", moment);
    }

    private static void References(Utf8JsonWriter json, params ReadOnlySpan<string> ids)
    {
        json.WriteStartArray("object_refs");
        foreach (var id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;
}
