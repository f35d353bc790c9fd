namespace Dixit.Desk.Json;

/// <summary>What adding a report did.</summary>
public sealed record AdditionShape
{
    /// <summary><c>added</c>, <c>changed</c> where it became a new version of a report, <c>known</c> where the ledger had it just so.</summary>
    public required string Outcome { get; init; }

    /// <summary>The version of the report that the ledger now holds, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The report.</summary>
    public required ReportShape Report { get; init; }
}
