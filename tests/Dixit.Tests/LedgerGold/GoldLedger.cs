using System.Collections.Immutable;
using System.Text.Json;

namespace Dixit.Tests.LedgerGold;

/// <summary>Reports and what a careful editor says a ledger of them should hold. The fields are those of tests/ledgers/README.md.</summary>
internal sealed record GoldLedger(ImmutableDictionary<string, GoldReport> Reports, GoldAnswers Answers)
{
    public static GoldLedger Load(string folder)
        => Parse(File.ReadAllText(Path.Combine(folder, "reports.jsonl")), File.ReadAllText(Path.Combine(folder, "gold.json")));

    public static GoldLedger Parse(string reports, string answers) => new(
        reports.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<GoldReport>(line, JsonSerializerOptions.Web)!)
            .ToImmutableDictionary(report => report.Id),
        JsonSerializer.Deserialize<GoldAnswers>(answers, Options)!);

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}

internal sealed record GoldReport(string Id, string Published, string Lang, string Text);

internal sealed record GoldAnswers(
    ImmutableArray<GoldClaim> Claims,
    ImmutableArray<GoldPosition> Positions,
    ImmutableArray<GoldChange> Changes,
    ImmutableArray<ImmutableArray<string>> Copies,
    ImmutableArray<GoldOrigin> Origins,
    ImmutableArray<GoldDate> Dates,
    ImmutableArray<GoldSpeaker> Speakers);

internal sealed record GoldClaim(string Id, string Dispute, string QuestionFr, string QuestionEn, ImmutableArray<GoldVariant> Variants);

internal sealed record GoldVariant(string Id, string TextEn);

internal sealed record GoldPosition(
    string Claim, string Variant, string Actor, string ActorKey, string Stance, string Act, string Modality, string From, ImmutableArray<GoldStatement> Statements);

/// <summary>One showing of a position; its content is a string, or a list of strings where something stands between them.</summary>
internal sealed record GoldStatement(string Report, string Cue, JsonElement Content, string? Said)
{
    public IEnumerable<string> Contents => Content.ValueKind == JsonValueKind.Array
        ? Content.EnumerateArray().Select(part => part.GetString()!)
        : [Content.GetString()!];
}

internal sealed record GoldChange(
    string Claim, string Variant, string? FromVariant, string Actor, string From, string To, string Date, string Kind, ImmutableArray<ImmutableArray<string>> Statements);

internal sealed record GoldOrigin(string Claim, string Origin, ImmutableArray<string> Reports);

internal sealed record GoldDate(string Report, string Expression, int Occurrence, string Value, string Role, ImmutableArray<string>? Also);

internal sealed record GoldSpeaker(string Report, string Source, int Occurrence, string Actor);
