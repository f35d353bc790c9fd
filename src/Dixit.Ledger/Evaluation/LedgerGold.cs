using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dixit.Ledger.Evaluation;

/// <summary>What a careful editor says a ledger of some reports should contain; its form is told in <c>tests/ledgers/README.md</c>.</summary>
public sealed record LedgerGold
{
    /// <summary>Who holds what of which claim.</summary>
    public required ImmutableArray<GoldPosition> Positions { get; init; }

    /// <summary>Which positions moved.</summary>
    public required ImmutableArray<GoldChange> Changes { get; init; }

    /// <summary>Groups of report ids that are copies of one text.</summary>
    public required ImmutableArray<ImmutableArray<string>> Copies { get; init; }

    /// <summary>Where the reports know of the claims from.</summary>
    public required ImmutableArray<GoldOrigin> Origins { get; init; }

    /// <summary>Date expressions with their values.</summary>
    public ImmutableArray<GoldDate> Dates { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is no gold of this form; the message says where.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LedgerGold Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), GoldJson.Default.LedgerGold) ?? throw new FormatException($"{path}: is empty");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path}: {e.Message}", e);
        }
    }
}

/// <summary>One actor's stance on one variant, from one day on, with the statements that show it.</summary>
public sealed record GoldPosition(
    string Claim, string Variant, string Actor, string Stance, string? From, ImmutableArray<GoldStatement> Statements,
    [property: JsonPropertyName("actor_key")] string? ActorKey = null, [property: JsonPropertyName("second_hand")] bool SecondHand = false, bool Optional = false);

/// <summary>A statement, by words of its report.</summary>
public sealed record GoldStatement(string Report, string Cue, [property: JsonConverter(typeof(OneOrMore))] ImmutableArray<string> Content);

/// <summary>A position that differs from an earlier one of the same actor; an optional one is neither missed nor wrong.</summary>
public sealed record GoldChange(string Claim, string Actor, string From, string To, string Date, string Kind, bool Optional = false);

/// <summary>Where some reports know of a claim from.</summary>
public sealed record GoldOrigin(string Claim, string Origin, ImmutableArray<string> Reports);

/// <summary>A date expression, the time that it stands at among the equal ones of its report, from 1, and its value in EDTF.</summary>
public sealed record GoldDate(string Report, string Expression, int Occurrence, string Value, string Role)
{
    /// <summary>Other values that are right too.</summary>
    public ImmutableArray<string> Also { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LedgerGold))]
internal sealed partial class GoldJson : JsonSerializerContext;

/// <summary>A string, or a list of strings: a content may stand in several stretches.</summary>
internal sealed class OneOrMore : JsonConverter<ImmutableArray<string>>
{
    public override ImmutableArray<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return [reader.GetString()!];
        var all = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) all.Add(reader.GetString()!);
        return all.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value) writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}
