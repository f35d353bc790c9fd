using System.Collections.Immutable;

namespace Dixit.Ledger.Views;

/// <summary>A statement that a new version of a report altered, took out, or put in.</summary>
public sealed record AlterationView
{
    /// <summary>Its number in the ledger.</summary>
    public required long Id { get; init; }

    /// <summary>What became of the statement.</summary>
    public required AlterationKind Kind { get; init; }

    /// <summary>In what the two statements differ; empty where there is only one.</summary>
    public ImmutableArray<AlterationField> Fields { get; init; } = [];

    /// <summary>The report.</summary>
    public required ReportName Report { get; init; }

    /// <summary>The later version; the earlier one is the one before it.</summary>
    public required int Version { get; init; }

    /// <summary>When the later version was added.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The statement of the earlier version, or null where it was put in.</summary>
    public StatementView? Earlier { get; init; }

    /// <summary>The statement of the later version, or null where it was taken out.</summary>
    public StatementView? Later { get; init; }
}

/// <summary>What became of a statement between two versions of its report.</summary>
public enum AlterationKind
{
    /// <summary>It carries on, with another act, stance or speaker.</summary>
    Altered,

    /// <summary>The later version no longer has it.</summary>
    Withdrawn,

    /// <summary>The earlier version did not have it.</summary>
    Added,
}

/// <summary>In what a statement differs from the one that it carries on.</summary>
public enum AlterationField
{
    /// <summary>What the speaker does with the content: denied, now said.</summary>
    Act,

    /// <summary>Whether the speaker holds the content.</summary>
    Stance,

    /// <summary>Who speaks, or in whose name. That one is named more or less closely than before is no difference, nor that one is named who was not.</summary>
    Speaker,
}

/// <summary>Which alterations to list, the newest first.</summary>
public sealed record AlterationFilter
{
    /// <summary>Only those of a report, by its id.</summary>
    public string? Report { get; init; }

    /// <summary>Only those of this kind.</summary>
    public AlterationKind? Kind { get; init; }

    /// <summary>Only those of statements that bear, or bore, on this claim.</summary>
    public long? Claim { get; init; }

    /// <summary>Only those of versions added from this moment on.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}
