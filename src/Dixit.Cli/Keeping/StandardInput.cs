using System.Security.Cryptography;
using System.Text;
using Dixit.Text;

namespace Dixit.Cli.Keeping;

/// <summary>Reports from standard input that bring no id of their own.</summary>
internal static class StandardInput
{
    /// <summary>The report under a name made from its text, lest the next one that is piped in be taken for a new version of it.</summary>
    public static Report Named(Report report)
        => report.Id == "-"
            ? report with { Id = "text-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)))[..12] }
            : report;
}
