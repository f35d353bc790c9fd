using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Desk.Json;

/// <summary>A report for programs.</summary>
public static class ReportJson
{
    public static ReportShape Of(ReportView report)
    {
        var places = report.Versions.ToDictionary(v => v.Number, v => new CodePoints(v.Report.Text));
        return new()
        {
            Report = Shapes.Of(report.Name),
            Versions = [.. report.Versions.Select(Shapes.Of)],
            Statements = [.. report.Statements.Select(s => Shapes.Of(s) with { Spans = StatementSpans.Of(s.Statement, places[s.Version]) })],
            Copies = [.. report.Copies.Select(c => c.Id)],
            Corrections = [.. report.Corrections.Select(Shapes.Of)],
        };
    }
}
