namespace Dixit.Web.Parts;

/// <summary>What reports are called in a line.</summary>
public static class ReportCalled
{
    /// <summary>Its publisher, else its headline, else its id.</summary>
    public static string Of(ReportName report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Publisher ?? report.Title ?? report.Id;
    }
}
