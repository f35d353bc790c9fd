using System.Collections.Immutable;
using Dixit.Attribution;

namespace Dixit.Ledger.Views;

/// <summary>Which claims to list.</summary>
public sealed record ClaimFilter
{
    /// <summary>Only the claims of these numbers; empty for all.</summary>
    public ImmutableArray<long> Ids { get; init; } = [];

    /// <summary>Words that the claim or one of its variants has, all of them, in any form of case and accents.</summary>
    public string? Text { get; init; }

    /// <summary>The key of an actor that holds a position on it.</summary>
    public string? Actor { get; init; }

    /// <summary>Only claims with a statement from this day on.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only claims with a statement up to this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only claims of which a report in this language tells, as ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Only claims of which a report of this publisher tells; the name as it came with the report.</summary>
    public string? Publisher { get; init; }

    /// <summary>Only claims on which somebody took a position by this act.</summary>
    public Act? Act { get; init; }

    /// <summary>Only claims on which somebody holds, or held, this stance.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Only claims of which at least so many reports tell.</summary>
    public int? MinReports { get; init; }

    /// <summary>Which come first.</summary>
    public ClaimOrder Order { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which claims come first.</summary>
public enum ClaimOrder
{
    /// <summary>Those with the newest change of a position, then those with the newest statement.</summary>
    NewestChange,

    /// <summary>Those with the newest statement.</summary>
    NewestStatement,

    /// <summary>Those that most reports tell of.</summary>
    MostReports,
}

/// <summary>Which changes to list, the newest first.</summary>
public sealed record ChangeFilter
{
    /// <summary>The claim on which a position changed.</summary>
    public long? Claim { get; init; }

    /// <summary>The key of the actor that changed.</summary>
    public string? Actor { get; init; }

    /// <summary>From this day on.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Up to this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which actors to list, those with most statements first.</summary>
public sealed record ActorFilter
{
    /// <summary>How a name of it begins, in any form of case and accents.</summary>
    public string? Name { get; init; }

    /// <summary>True to leave private persons out (<see cref="ActorSummary.IsPrivate"/>).</summary>
    public bool WithoutPrivate { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which reports to list, the newest addition first.</summary>
public sealed record ReportFilter
{
    /// <summary>Published from this day on.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Published up to this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The publisher; the name as it came with the report.</summary>
    public string? Publisher { get; init; }

    /// <summary>The language, as ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which corrections to list, the newest first.</summary>
public sealed record CorrectionFilter
{
    /// <summary>Only those of this target: <c>report#3</c>, <c>claim 12</c>, <c>actor person:jane doe</c>.</summary>
    public string? Target { get; init; }

    /// <summary>Only those of this person.</summary>
    public string? By { get; init; }

    /// <summary>Only those of this kind: <c>confirm</c>, <c>edit</c>, <c>merge-claims</c>…</summary>
    public string? Kind { get; init; }

    /// <summary>Only those from this moment on.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}
