using System.Diagnostics;
using Dixit.Acquisition;
using Dixit.Desk.Running;

namespace Dixit.Desk.Studying;

/// <summary>Studies one report with the engine. Thread-safe.</summary>
public static class StudyReader
{
    /// <summary>Studies what came in; what is known already and problems pass through.</summary>
    public static Studied Read((InputResult Input, bool Known) given) => given switch
    {
        (InputProblem problem, _) => new(null, Problem: problem),
        (InputReport { Report: var report }, true) => new(null, Known: report.Id),
        (InputReport { Report: var report } input, _) when !EngineOnDemand.Instance.Languages.Contains(report.Language) => new(null, Problem: EngineProblems.UnknownLanguage(input, report.Language)),
        (InputReport input, _) => Study(input),
        _ => throw new ArgumentOutOfRangeException(nameof(given)),
    };

    private static Studied Study(InputReport input)
    {
        using var activity = DeskTelemetry.Activities.StartActivity("study");
        var start = Stopwatch.GetTimestamp();
        try
        {
            var study = EngineOnDemand.Instance.Study(input.Report);
            DeskTelemetry.Studied(study.Read.Statements.Length, Stopwatch.GetElapsedTime(start));
            return new(study);
        }
        catch (Exception fault) when (fault is not (IOException or OutOfMemoryException))
        {
            DeskTelemetry.Studied(null, Stopwatch.GetElapsedTime(start));
            return new(null, Problem: EngineProblems.Unreadable(input, fault));
        }
    }
}
