namespace Dixit.Web.Parts;

/// <summary>Where things stand, as addresses and in words.</summary>
public static class Places
{
    /// <summary>The address of a statement in its marked report.</summary>
    public static string Of(StatementView statement) => $"/reports/{statement.Report.Number}#s{statement.Number}";

    /// <summary>What a report is called in a line: its publisher, else its headline, else its id.</summary>
    public static string Name(ReportName report) => report.Publisher ?? report.Title ?? report.Id;
}
