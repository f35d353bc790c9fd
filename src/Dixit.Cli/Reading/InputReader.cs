using Dixit.Acquisition;
using Dixit.Text;

namespace Dixit.Cli.Reading;

/// <summary>Reads one report with the engine, which is loaded once, when the first report is there. Thread-safe.</summary>
internal sealed class InputReader(double minConfidence)
{
    /// <summary>Reads what came in; a problem passes through.</summary>
    public Outcome Read(InputResult input) => input switch
    {
        InputReport { Report: var report } when !EngineOnDemand.Instance.Languages.Contains(report.Language) => new(new(report, [], []), EngineProblems.UnknownLanguage(input, report.Language)),
        InputReport { Report: var report } => Read(input, report),
        InputProblem problem => new(null, problem),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };

    // A fault of the engine over one report is that report's problem alone; a model that is missing is everybody's.
    private Outcome Read(InputResult input, Report report)
    {
        try
        {
            return new(Confident(EngineOnDemand.Instance.Read(report)), null);
        }
        catch (Exception fault) when (fault is not (IOException or OutOfMemoryException))
        {
            return new(new(report, [], []), EngineProblems.Unreadable(input, fault));
        }
    }

    private AttributedReport Confident(AttributedReport reading) => reading with { Statements = ConfidenceFilter.Keep(reading.Statements, minConfidence) };
}
