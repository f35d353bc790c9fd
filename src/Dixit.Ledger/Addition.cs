using System.Collections.Immutable;

namespace Dixit.Ledger;

/// <summary>What adding a report did.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Outcome">Whether it was new.</param>
/// <param name="Version">The version of the report that the ledger now holds, from 1.</param>
public sealed record Addition(string Report, AdditionOutcome Outcome, int Version)
{
    /// <summary>Corrections of statements that the new version no longer has: they are kept, and count for nothing until it has them again.</summary>
    public ImmutableArray<long> Unanchored { get; init; } = [];
}

/// <summary>Whether a report was new.</summary>
public enum AdditionOutcome
{
    /// <summary>The ledger had no report of this id.</summary>
    Added,

    /// <summary>The ledger had it with another text, which is kept as an earlier version.</summary>
    Changed,

    /// <summary>The ledger had it just so.</summary>
    Known,
}
