using System.Collections.Immutable;
using Dixit.Claims;
using Dixit.Provenance;
using Dixit.Resolution;
using Dixit.Text;

namespace Dixit;

/// <summary>All that the engine makes of a report: what a ledger keeps of it.</summary>
/// <param name="Read">The report with its trees and statements.</param>
/// <param name="Actors">Who its sources and participants are.</param>
/// <param name="Said">When each statement was said, by its place in the report's statements; null where the report does not tell.</param>
/// <param name="Holdings">What its statements hold of which propositions, in order of the statements.</param>
public sealed record ReportStudy(
    AttributedReport Read, ReportActors Actors, ImmutableArray<Period?> Said, ImmutableArray<Holding> Holdings)
{
    /// <summary>Whom the report credits, and whom its statements came through.</summary>
    public ReportProvenance Provenance { get; init; } = new([], []);

    /// <summary>The version of the engine that read it.</summary>
    public string EngineVersion { get; init; } = Engine.Version;
}
