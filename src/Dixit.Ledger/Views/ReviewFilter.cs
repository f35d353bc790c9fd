using System.Collections.Immutable;
using Dixit.Attribution;

namespace Dixit.Ledger.Views;

/// <summary>Which statements wait for review: those that count, that nobody has reviewed, and of which the engine is unsure or which weigh much.</summary>
public sealed record ReviewFilter
{
    /// <summary>Statements whose confidence is less than this wait, from 0 (none) to 1.</summary>
    public double Below { get; init; } = 0.6;

    /// <summary>Statements of these acts wait whatever their confidence.</summary>
    public ImmutableArray<Act> Acts { get; init; } = [Act.Accuse, Act.Admit, Act.Deny];

    /// <summary>Only those of reports in this language, as ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Only those of this actor, by its key: those that are its own and those that it speaks for another.</summary>
    public string? Actor { get; init; }

    /// <summary>Only those of this report, by its id.</summary>
    public string? Report { get; init; }

    /// <summary>Only those that bear on this claim.</summary>
    public long? Claim { get; init; }

    /// <summary>Which come first.</summary>
    public ReviewOrder Order { get; init; }

    /// <summary>From which page on. A cursor holds for one order.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which of the statements that wait come first.</summary>
public enum ReviewOrder
{
    /// <summary>Those read last.</summary>
    Newest,

    /// <summary>Those read first.</summary>
    Oldest,

    /// <summary>Those of which the engine is least sure.</summary>
    LeastSure,
}
