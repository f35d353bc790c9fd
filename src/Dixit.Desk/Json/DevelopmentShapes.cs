using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>Something new: a change of position, a new actor, variant or origin of a claim, or a report that was altered.</summary>
public sealed record DevelopmentShape
{
    /// <summary>Its number; later ones have higher numbers.</summary>
    public required long Number { get; init; }

    /// <summary>What it is of: the same thing has the same key in every ledger with the same additions.</summary>
    public required string Key { get; init; }

    /// <summary>In what it is new: <c>change</c>, <c>actor</c>, <c>variant</c>, <c>origin</c>, <c>altered</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>More of it: of a change <c>stance</c>, <c>firmer</c>, <c>weaker</c>, <c>narrower</c> or <c>wider</c>; of an origin the key of the agency or outlet.</summary>
    public required string Detail { get; init; }

    /// <summary>The claim; not there where an altered statement bears on none.</summary>
    public ClaimSummaryShape? Claim { get; init; }

    /// <summary>The variant of the claim.</summary>
    public VariantShape? Variant { get; init; }

    /// <summary>The name of whose position it is.</summary>
    public string? Actor { get; init; }

    /// <summary>Their key.</summary>
    public string? ActorKey { get; init; }

    /// <summary>The statement that shows it.</summary>
    public StatementShape? Statement { get; init; }

    /// <summary>The earlier statement: of the position before, or of the version before.</summary>
    public StatementShape? Before { get; init; }

    /// <summary>The report that brought it.</summary>
    public required ReportSummaryShape Report { get; init; }

    /// <summary>The version of the report that brought it.</summary>
    public required int Version { get; init; }

    /// <summary>The day on which it was said, else published, where known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When the ledger came to know it.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What is new, for programs.</summary>
public static class DevelopmentJson
{
    public static async Task<DevelopmentListShape> Of(Page<DevelopmentView> developments, Quotes quotes)
    {
        await quotes.Fetch(developments.Items.SelectMany(d => new[] { d.Statement, d.Before }).OfType<StatementView>());
        return new(await Shapes.All(developments.Items, d => Of(d, quotes)), developments.Next);
    }

    private static async Task<DevelopmentShape> Of(DevelopmentView d, Quotes quotes) => new()
    {
        Number = d.Number, Key = d.Key, Kind = Shapes.Lower(d.Kind), Detail = d.Detail, Claim = d.Claim is { } claim ? Shapes.Of(claim) : null, Variant = d.Variant is { } variant ? Shapes.Of(variant) : null,
        Actor = d.Actor?.Name, ActorKey = d.Actor?.Key, Statement = d.Statement is { } statement ? await Shapes.Of(statement, quotes) : null,
        Before = d.Before is { } before ? await Shapes.Of(before, quotes) : null, Report = Shapes.Of(d.Report), Version = d.Version, Day = d.Day, At = d.At,
    };
}
