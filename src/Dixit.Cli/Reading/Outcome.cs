using Dixit.Acquisition;

namespace Dixit.Cli.Reading;

/// <summary>What came of one input: a report read, a problem, or both where a report is kept though it could not be read through.</summary>
internal sealed record Outcome(AttributedReport? Reading, InputProblem? Problem);
