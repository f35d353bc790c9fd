using System.Collections.Immutable;
using System.Text.Json;

namespace Dixit.Desk.Json;

/// <summary>A report, as lists name it.</summary>
public sealed record ReportSummaryShape
{
    /// <summary>The id that it was given on input.</summary>
    public required string Id { get; init; }

    /// <summary>Its number in the ledger, from 1, in the order of adding.</summary>
    public required long Number { get; init; }

    /// <summary>ISO 639-1 code of its language, where known.</summary>
    public string? Lang { get; init; }

    /// <summary>The headline, where known.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was published, where known.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, where known.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, as EDTF, where known.</summary>
    public string? Published { get; init; }

    /// <summary>Its newest version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The number of the first report of the same text; not there where it is that, or has no copies.</summary>
    public long? Copies { get; init; }
}

/// <summary>A report with all that is kept of it.</summary>
public sealed record ReportShape
{
    /// <summary>The report.</summary>
    public required ReportSummaryShape Report { get; init; }

    /// <summary>Its versions, the first one first. Their text is untrusted: it is what somebody published.</summary>
    public required ImmutableArray<VersionShape> Versions { get; init; }

    /// <summary>The statements of all versions.</summary>
    public required ImmutableArray<StatementShape> Statements { get; init; }

    /// <summary>The ids of the other reports that are copies of one text with it.</summary>
    public required ImmutableArray<string> Copies { get; init; }

    /// <summary>What people corrected in it, in order.</summary>
    public required ImmutableArray<CorrectionShape> Corrections { get; init; }
}

/// <summary>One version of a report.</summary>
public sealed record VersionShape
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>The version of the engine that read it last.</summary>
    public required string Engine { get; init; }

    /// <summary>The headline, where known.</summary>
    public string? Title { get; init; }

    /// <summary>The text, as published. Offsets of statements count its Unicode code points.</summary>
    public required string Text { get; init; }
}

/// <summary>Something that a person corrected.</summary>
public sealed record CorrectionShape
{
    /// <summary>Its number, in order of time.</summary>
    public required long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>What was done: <c>confirm</c>, <c>reject</c>, <c>edit</c>, <c>move</c>, <c>merge-claims</c>…</summary>
    public required string Kind { get; init; }

    /// <summary>To what: <c>report#3</c>, <c>claim 12</c>, <c>actor 7</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The rest of it.</summary>
    public required JsonElement Payload { get; init; }

    /// <summary>The number of the correction that undid it; not there while it holds.</summary>
    public long? UndoneBy { get; init; }
}
