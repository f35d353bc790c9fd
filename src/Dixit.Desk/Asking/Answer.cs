using System.Collections.Immutable;
using Dixit.Ledger.Views;
using Dixit.Provenance;

namespace Dixit.Desk.Asking;

/// <summary>What a ledger has on a question. It tells who holds what; whether they are right it does not tell.</summary>
public sealed record Answer
{
    /// <summary>The question as it was put.</summary>
    public required string Question { get; init; }

    /// <summary>The language that it was read in, or null where it could not be laid out.</summary>
    public string? Language { get; init; }

    /// <summary>Up to when reports count, or null for all.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>The claims that it is about, the closest first.</summary>
    public ImmutableArray<ClaimView> Claims { get; init; } = [];

    /// <summary>Where the reports of its claims know of them from, each origin once.</summary>
    public ClaimOrigins Origins => new(
        [.. Claims.SelectMany(c => c.Origins.Known).GroupBy(o => (o.Kind, o.Name)).Select(g => g.First() with { Reports = [.. g.SelectMany(o => o.Reports).Distinct()] })],
        [.. Claims.SelectMany(c => c.Origins.Unknown).Distinct()]);

    /// <summary>Positions that bear on the question itself (<see cref="Stand.Answers"/>).</summary>
    public ImmutableArray<Stand> Stands { get; init; } = [];

    /// <summary>Positions on what is near it: something wider, another thing of the kind, the same planned and not done.</summary>
    public ImmutableArray<Stand> Neighbours { get; init; } = [];

    /// <summary>The actor whose words alone were asked for, or null.</summary>
    public string? Asked { get; init; }

    /// <summary>Statements that merely share words with the question, where no claim answers it.</summary>
    public ImmutableArray<StatementView> ByWords { get; init; } = [];
}
