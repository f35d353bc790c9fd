using System.Collections.Immutable;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>A statement that a new version of a report altered, took out, or put in.</summary>
public sealed record AlterationShape
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary><c>altered</c>, <c>withdrawn</c> or <c>added</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>In what the two statements differ: <c>act</c>, <c>stance</c>, <c>speaker</c>.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>The report.</summary>
    public required ReportSummaryShape Report { get; init; }

    /// <summary>The later version.</summary>
    public required int Version { get; init; }

    /// <summary>When the later version was added.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The statement as the earlier version had it.</summary>
    public StatementShape? Earlier { get; init; }

    /// <summary>The statement as the later version has it.</summary>
    public StatementShape? Later { get; init; }

    /// <summary>The shape of an alteration, with the words of both statements.</summary>
    public static async Task<AlterationShape> Of(AlterationView alteration, Quotes quotes) => new()
    {
        Id = alteration.Id, Kind = Shapes.Lower(alteration.Kind), Fields = [.. alteration.Fields.Select(Shapes.Lower)], Report = Shapes.Of(alteration.Report), Version = alteration.Version,
        At = alteration.At, Earlier = alteration.Earlier is { } earlier ? await Shapes.Of(earlier, quotes) : null, Later = alteration.Later is { } later ? await Shapes.Of(later, quotes) : null,
    };
}
