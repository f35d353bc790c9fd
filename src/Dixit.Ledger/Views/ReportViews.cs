using System.Collections.Immutable;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Views;

/// <summary>A report with all that is kept of it.</summary>
public sealed record ReportView
{
    /// <summary>The report.</summary>
    public required ReportName Name { get; init; }

    /// <summary>Its versions, the first one first.</summary>
    public required ImmutableArray<VersionView> Versions { get; init; }

    /// <summary>The statements of all versions, in order of their numbers.</summary>
    public required ImmutableArray<StatementView> Statements { get; init; }

    /// <summary>The other reports that are copies of one text with it.</summary>
    public required ImmutableArray<ReportName> Copies { get; init; }

    /// <summary>What its later versions altered, in order.</summary>
    public ImmutableArray<AlterationView> Alterations { get; init; } = [];

    /// <summary>What people corrected in it, in order.</summary>
    public required ImmutableArray<CorrectionView> Corrections { get; init; }
}

/// <summary>One version of a report.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Report">The report as it was added.</param>
/// <param name="Added">When it was added.</param>
/// <param name="Engine">The version of the engine that read it last.</param>
public sealed record VersionView(int Number, Report Report, DateTimeOffset Added, string Engine)
{
    /// <summary>The outlets that it credits for the whole of it.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];
}

/// <summary>Something that a person corrected.</summary>
/// <param name="Id">Its number, in order of time.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What was done: <c>confirm</c>, <c>reject</c>, <c>edit</c>, <c>move</c>, <c>merge-claims</c>…</param>
/// <param name="Target">To what: <c>report#3</c>, <c>claim 12</c>, <c>actor 7</c>.</param>
/// <param name="Payload">The rest of it, as JSON.</param>
/// <param name="UndoneBy">The correction that undid it, or null while it holds.</param>
public sealed record CorrectionView(long Id, DateTimeOffset At, string By, string Kind, string Target, string Payload, long? UndoneBy);
