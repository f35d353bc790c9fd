using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>A report in one line: its id, then what is known of it.</summary>
internal sealed class ReportLine(PositionText text)
{
    public IEnumerable<Segment> Of(ReportName report)
    {
        string?[] facts =
        [
            report.Title, report.Publisher, report.Published is null ? null : text.Dates.Of(report.Published), report.Version > 1 ? text.Words.Say("version", report.Version) : null,
            report.Copies == report.Number ? null : text.Words.Say("copy-of", report.Copies),
        ];
        return [new($"{report.Number} ", Ink.Faint), new(report.Id, Ink.Strong), new(string.Concat(facts.OfType<string>().Select(f => " · " + f)))];
    }
}
