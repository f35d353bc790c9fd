using Dixit.Acquisition;

namespace Dixit.Desk.Studying;

/// <summary>What came of one input of <c>add</c>: a report studied, one that the ledger has just so, or a problem.</summary>
/// <param name="Study">The report as read, or null.</param>
/// <param name="Known">The id of a report that is in the ledger with this text, or null.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
public sealed record Studied(ReportStudy? Study, string? Known = null, InputProblem? Problem = null);
