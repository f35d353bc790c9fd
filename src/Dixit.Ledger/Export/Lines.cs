using System.Collections.Immutable;
using System.Text.Json;
using Dixit.Claims;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Export;

// The lines of an export, in the order in which they come. docs/formats/ledger.md says what each field means; spans are in code points.

internal sealed record LedgerLine(string Kind, int Format, int Schema);

internal sealed record ActorLine(
    string Kind, long Id, string Key, string ActorKind, string Name, ImmutableArray<string> Names, string? Office, string? Wikidata, string? SpeaksFor, string? MergedInto);

internal sealed record ClaimLine(string Kind, long Id, string Label, long? MergedInto, ImmutableArray<VariantLine> Variants);

internal sealed record VariantLine(long Id, string Label, string Relation, string? Language, Proposition Proposition);

internal sealed record CorrectionLine(string Kind, long Id, string At, string By, string Correction, string Target, JsonElement Payload, long? UndoneBy);

internal sealed record ReportLine(string Kind, string Id, long Number, string? CopyOf, ImmutableArray<VersionLine> Versions);

internal sealed record VersionLine(
    long Version, string Added, string Engine, string? Lang, string? Title, string? Url, string? Publisher, string? Author, string? Published, ImmutableArray<TextSpan> Paragraphs, ImmutableArray<Credit> Credits, string Text);

internal sealed record StatementLine(
    string Kind, long Id, string Report, long Version, long Number, string State, long? Predecessor, string Engine, long Level, long? Parent,
    ImmutableArray<TextSpan> Source, TextSpan Cue, string CueLemma, ImmutableArray<TextSpan> Content, string Words, string Act, string Stance, string Form, string Modality,
    double Confidence, string Speaker, string? Actor, string? Said, string? Review, ImmutableArray<SpeakerLine> Speakers, ImmutableArray<HoldingLine> Holdings, ImmutableArray<Link> Chain, JsonElement? Reading);

internal sealed record SpeakerLine(string Actor, string? Institution, string? Speaker);

internal sealed record HoldingLine(long Claim, long Variant, string Stance, bool SecondHand);

internal sealed record PositionLine(
    string Kind, long Claim, long Variant, string Actor, string? Institution, string? Speaker, string Stance, string Firmness, string Act, bool SecondHand, string? From, ImmutableArray<string> Statements);

internal sealed record ChangeLine(
    string Kind, long Claim, string Actor, SideLine From, SideLine To, string? Date, string ChangeKind, bool OtherSpokesman, ImmutableArray<string> Statements);

internal sealed record SideLine(long Variant, string Stance, string? From, string? Speaker);

internal sealed record CopiesLine(string Kind, ImmutableArray<string> Reports);

internal sealed record OriginLine(string Kind, long Claim, string OriginKind, string Name, ImmutableArray<string> Reports, ImmutableArray<string> Outlets);
