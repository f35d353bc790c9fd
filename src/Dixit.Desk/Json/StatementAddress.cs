using System.Globalization;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>Where at a desk the words of a statement are to be seen.</summary>
public static class StatementAddress
{
    /// <summary>The address of its words in the marked report: <c>/reports/7#s3</c>; where a later version no longer has them, <c>/reports/7?version=1#s3</c>.</summary>
    public static string Of(StatementView statement)
    {
        var version = statement.Version == statement.Report.Version ? "" : string.Create(CultureInfo.InvariantCulture, $"?version={statement.Version}");
        return string.Create(CultureInfo.InvariantCulture, $"/reports/{statement.Report.Number}{version}#s{statement.Number}");
    }
}
