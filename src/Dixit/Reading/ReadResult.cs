using Dixit.Text;

namespace Dixit.Reading;

/// <summary>What came of reading one text: a report, or a problem and the way out.</summary>
public sealed record ReadResult
{
    private ReadResult(Report? report, string? problem, string? hint) => (Report, Problem, Hint) = (report, problem, hint);

    /// <summary>The report; null where there is a problem.</summary>
    public Report? Report { get; }

    /// <summary>What is wrong, in one line: <c>holds no text</c>; null where there is a report.</summary>
    public string? Problem { get; }

    /// <summary>The way out, in one line, where there is one.</summary>
    public string? Hint { get; }

    internal static ReadResult Of(Report report) => new(report, null, null);

    internal static ReadResult Failed(string problem, string? hint = null) => new(null, problem, hint);
}
