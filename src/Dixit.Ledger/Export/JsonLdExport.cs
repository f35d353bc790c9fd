using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dixit.Ledger.Export;

/// <summary>
/// JSON-LD: schema.org's Claim with the articles that it appears in, and positions in terms of our own (docs/formats/stance-terms.md). There is no rating:
/// a position tells what somebody is reported to hold.
/// </summary>
public static class JsonLdExport
{
    private static readonly string[] Terms = ["Position", "Change", "Statement", "Variant", "claim", "variant", "holder", "speaker", "institution", "stance", "act", "modality", "secondHand", "from", "date", "change", "earlier", "later", "anotherSpokesman", "statement", "report", "copyOf"];

    /// <summary>Writes it.</summary>
    public static async Task Write(IKeeping ledger, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        await using (json.ConfigureAwait(false))
        {
            Begin(json);
            var claim = new ClaimAppearances();
            await foreach (var line in ExportLines.Of(ledger, cancellation).ConfigureAwait(false))
            {
                switch (line.GetProperty("kind").GetString())
                {
                    case "actor": Actor(json, line); break;
                    case "claim": Claim(json, line); break;
                    case "report": Report(json, line); break;
                    case "statement": Statement(json, line); break;
                    case "position":
                        claim.Take(json, line);
                        Position(json, line);
                        break;
                    case "change": Change(json, line); break;
                }
                await json.FlushAsync(cancellation).ConfigureAwait(false);
            }
            claim.End(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("https://schema.org");
        json.WriteStartObject();
        json.WriteString("dixit", Urns.Terms);
        foreach (var term in Terms) json.WriteString(term, "dixit:" + term);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("@graph");
    }

    private static void Actor(Utf8JsonWriter json, JsonElement line)
    {
        Node(json, Urns.Actor(Text(line, "key")!), Text(line, "actor_kind") switch { "person" => "Person", "state" => "Country", "institution" => "Organization", _ => "Thing" });
        json.WriteString("name", Text(line, "name"));
        if (Text(line, "office") is { } office) json.WriteString("jobTitle", office);
        if (Text(line, "wikidata") is { } item) json.WriteString("sameAs", "http://www.wikidata.org/entity/" + item);
        if (Text(line, "speaks_for") is { } whom) Link(json, "affiliation", Urns.Actor(whom));
        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, JsonElement line)
    {
        var id = line.GetProperty("id").GetInt64();
        Node(json, Urns.Claim(id), "Claim");
        json.WriteString("name", Text(line, "label"));
        json.WriteStartArray("variant");
        foreach (var variant in line.GetProperty("variants").EnumerateArray())
        {
            Node(json, Urns.Variant(id, variant.GetProperty("id").GetInt64()), "Variant");
            json.WriteString("name", Text(variant, "label"));
            if (Text(variant, "language") is { } language) json.WriteString("inLanguage", language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Report(Utf8JsonWriter json, JsonElement line)
    {
        Node(json, Urns.Report(Text(line, "id")!), "NewsArticle");
        json.WriteString("identifier", Text(line, "id"));
        if (Text(line, "title") is { } title) json.WriteString("headline", title);
        if (Text(line, "url") is { } url) json.WriteString("url", url);
        if (Text(line, "published") is { } published) json.WriteString("datePublished", published);
        if (Text(line, "lang") is { } language) json.WriteString("inLanguage", language);
        if (Text(line, "publisher") is { } publisher)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", publisher);
            json.WriteEndObject();
        }
        if (Text(line, "copy_of") is { } first) Link(json, "copyOf", Urns.Report(first));
        json.WriteEndObject();
    }

    private static void Statement(Utf8JsonWriter json, JsonElement line)
    {
        if (Text(line, "state") != "current") return;
        Node(json, Urns.Statement($"{Text(line, "report")}#{line.GetProperty("number").GetInt64()}"), "Quotation", "Statement");
        json.WriteString("text", line.GetProperty("content").GetProperty("text").GetString());
        Link(json, "isPartOf", Urns.Report(Text(line, "report")!));
        if (Text(line, "actor_key") is { } actor) Link(json, "holder", Urns.Actor(actor));
        if (Text(line, "said") is { } said) json.WriteString("date", said);
        json.WriteString("act", Urns.Terms + "act-" + Text(line, "act"));
        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, JsonElement line)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Position");
        Link(json, "claim", Urns.Claim(line.GetProperty("claim").GetInt64()));
        Link(json, "variant", Urns.Variant(line.GetProperty("claim").GetInt64(), line.GetProperty("variant").GetInt64()));
        Link(json, "holder", Urns.Actor(Text(line, "actor_key")!));
        if (Text(line, "institution_key") is { } institution) Link(json, "institution", Urns.Actor(institution));
        if (Text(line, "speaker_key") is { } speaker) Link(json, "speaker", Urns.Actor(speaker));
        json.WriteString("stance", StanceTerm(Text(line, "stance")));
        json.WriteString("act", Urns.Terms + "act-" + Text(line, "act"));
        json.WriteString("modality", Text(line, "modality"));
        json.WriteBoolean("secondHand", line.GetProperty("second_hand").GetBoolean());
        if (Text(line, "from") is { } from) json.WriteString("from", from);
        Statements(json, line);
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, JsonElement line)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Change");
        Link(json, "claim", Urns.Claim(line.GetProperty("claim").GetInt64()));
        Link(json, "holder", Urns.Actor(Text(line, "actor_key")!));
        json.WriteString("earlier", StanceTerm(Text(line, "from")));
        json.WriteString("later", StanceTerm(Text(line, "to")));
        json.WriteString("change", Text(line, "change"));
        json.WriteBoolean("anotherSpokesman", line.GetProperty("another_spokesman").GetBoolean());
        if (Text(line, "date") is { } date) json.WriteString("date", date);
        Statements(json, line);
        json.WriteEndObject();
    }

    private static void Statements(Utf8JsonWriter json, JsonElement line)
    {
        json.WriteStartArray("statement");
        foreach (var name in line.GetProperty("statements").EnumerateArray()) Reference(json, Urns.Statement(name.GetString()!));
        json.WriteEndArray();
    }

    private static string StanceTerm(string? sign) => Urns.Terms + (sign switch { "+" => "holds", "-" => "rejects", _ => "leaves-open" });

    private static void Node(Utf8JsonWriter json, string id, params ReadOnlySpan<string> types)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        if (types.Length == 1) json.WriteString("@type", types[0]);
        else
        {
            json.WriteStartArray("@type");
            foreach (var type in types) json.WriteStringValue(type);
            json.WriteEndArray();
        }
    }

    private static void Link(Utf8JsonWriter json, string name, string id)
    {
        json.WritePropertyName(name);
        Reference(json, id);
    }

    private static void Reference(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    /// <summary>Gathers where a claim appears from its positions, which come one after another; nodes of one id are one in JSON-LD.</summary>
    private sealed class ClaimAppearances
    {
        private readonly List<string> _reports = [];
        private long? _claim;

        public void Take(Utf8JsonWriter json, JsonElement position)
        {
            var claim = position.GetProperty("claim").GetInt64();
            if (claim != _claim) End(json);
            _claim = claim;
            foreach (var name in position.GetProperty("statements").EnumerateArray().Select(s => s.GetString()!))
                if (name[..name.LastIndexOf('#')] is var report && !_reports.Contains(report)) _reports.Add(report);
        }

        public void End(Utf8JsonWriter json)
        {
            if (_claim is not { } claim) return;
            Node(json, Urns.Claim(claim), "Claim");
            json.WriteStartArray("appearance");
            foreach (var report in _reports) Reference(json, Urns.Report(report));
            json.WriteEndArray();
            json.WriteEndObject();
            _reports.Clear();
            _claim = null;
        }
    }
}
