using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dixit.Claims;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Export;

// The lines of an export, in the order in which they come. docs/formats/ledger-jsonl.md says what each field means; spans are in code points.

internal sealed record LedgerLine(string Kind, int Format, int Schema);

internal sealed record ActorLine(
    string Kind, long Id, string Key, string ActorKind, string Name, ImmutableArray<string> Names, string? Office, string? Wikidata, string? SpeaksFor, string? MergedInto);

internal sealed record ClaimLine(string Kind, long Id, string Label, long? MergedInto, ImmutableArray<VariantLine> Variants);

internal sealed record VariantLine(long Id, string Label, string Relation, string? Language, Proposition Proposition);

internal sealed record CorrectionLine(string Kind, long Id, string At, string By, string Correction, string Target, JsonElement Payload, long? UndoneBy);

internal sealed record ReportLine(
    string Kind, string Id, long Number, string? CopyOf, long Version, string? Lang, string? Title, string? Url, string? Publisher, string? Author, string? Published,
    ImmutableArray<VersionLine> Versions);

internal sealed record VersionLine(
    long Version, string Added, string Engine, string? Lang, string? Title, string? Url, string? Publisher, string? Author, string? Published, ImmutableArray<TextSpan> Paragraphs, ImmutableArray<Credit> Credits, string Text);

internal sealed record StatementLine(
    string Kind, long Id, string Report, long Version, long Number, string State, long? Predecessor, string Engine, long Level, long? Parent,
    PartLine Source, PartLine Cue, PartLine Content, string Act, string Stance, string Form, string Modality, double Confidence, string Speaker,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Actor, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ActorKey,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Said, string? Review, ImmutableArray<SpeakerLine> Speakers, ImmutableArray<HoldingLine> Holdings, ImmutableArray<Link> Chain, JsonElement? Reading);

internal sealed record PartLine(string Text, ImmutableArray<TextSpan> Spans, string? Lemma = null);

internal sealed record SpeakerLine(string Actor, string? Institution, string? Speaker);

internal sealed record HoldingLine(long Claim, long Variant, string Stance, bool SecondHand);

internal sealed record PositionLine(
    string Kind, long Claim, long Variant, string Actor, string ActorKey, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Institution, string? InstitutionKey,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Speaker, string? SpeakerKey, string Stance, string Act, string Modality, bool SecondHand,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? From, ImmutableArray<string> Statements);

internal sealed record ChangeLine(
    string Kind, long Claim, long Variant, long FromVariant, string Actor, string ActorKey, string From, string To, string? FromDate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Date, string Change, string Detail, bool AnotherSpokesman, ImmutableArray<string> Statements);

internal sealed record CopiesLine(string Kind, ImmutableArray<string> Reports);

internal sealed record OriginLine(string Kind, long Claim, string Origin, string OriginKey, string OriginKind, ImmutableArray<string> Reports, ImmutableArray<string> Outlets);
