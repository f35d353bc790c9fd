using Dixit.Acquisition;

namespace Dixit.Cli.Reading;

/// <summary>Reads one report with the engine, which is loaded once, when the first report is there. Thread-safe.</summary>
internal sealed class InputReader(double minConfidence)
{
    /// <summary>Reads what came in; a problem passes through.</summary>
    public Outcome Read(InputResult input) => input switch
    {
        InputReport { Report: var report } when report.Language is not ("fr" or "en") => new(new(report, [], []), UnknownLanguage(input, report.Language)),
        InputReport { Report: var report } => new(Confident(EngineOnDemand.Instance.Read(report)), null),
        InputProblem problem => new(null, problem),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };

    private AttributedReport Confident(AttributedReport reading) => reading with { Statements = ConfidenceFilter.Keep(reading.Statements, minConfidence) };

    private static InputProblem UnknownLanguage(InputResult input, string? language)
        => new(input.Input, input.Line, language is null ? "its language is neither French nor English, or the text is too short to tell" : $"its language, {language}, is not one that Dixit reads",
            "say --lang fr or --lang en");
}
