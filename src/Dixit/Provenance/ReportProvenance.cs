using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>What a report tells of where it has its statements from.</summary>
/// <param name="Credits">The outlets that the report as a whole credits, each once.</param>
/// <param name="Chains">A chain for each statement, in order of the statements.</param>
public sealed record ReportProvenance(ImmutableArray<Credit> Credits, ImmutableArray<Chain> Chains);

/// <summary>How a report credits an outlet.</summary>
public enum CreditKind
{
    /// <summary>As its author: "PARIS (AFP) –", "(Reuters)", "By the Associated Press", "© dpa".</summary>
    By,

    /// <summary>As one it draws on: "avec AFP", "Source : TASS".</summary>
    With,
}

/// <summary>An outlet that a report credits for the whole of it.</summary>
/// <param name="Outlet">The outlet's id in <c>data/world/outlets.tsv</c>.</param>
/// <param name="Kind">As what.</param>
/// <param name="Span">Where the text names it; empty where the author's or publisher's name does.</param>
public sealed record Credit(string Outlet, CreditKind Kind, TextSpan Span);

/// <summary>The way of one statement into the report.</summary>
/// <param name="Statement">The statement's id.</param>
/// <param name="Links">From the nearest outlet to the ultimate source; empty where nothing is told.</param>
public sealed record Chain(int Statement, ImmutableArray<Link> Links);
