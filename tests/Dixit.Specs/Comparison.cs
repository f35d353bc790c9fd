using System.Text;
using Dixit.Attribution;

namespace Dixit.Specs;

/// <summary>Compares what a block expects with what was found.</summary>
public static class Comparison
{
    /// <summary>A readable difference, or null where there is none: "=" as expected, "-" expected and not found, "+" found and not expected.</summary>
    public static string? Difference(StatementBlock block, IEnumerable<Statement> statements)
    {
        var found = statements.Select(statement => StatementLine.Of(statement, block.Text)).ToList();
        var report = new StringBuilder($"{block.Name} ({block.Place})\n{block.Text}\n");
        var same = true;
        foreach (var expected in block.Expected)
        {
            var at = found.FindIndex(expected.IsMetBy);
            same &= at >= 0;
            report.Append(at >= 0 ? "  = " : "  - ").Append(expected).Append('\n');
            if (at >= 0) found.RemoveAt(at);
        }
        foreach (var extra in found) report.Append("  + ").Append(extra).Append('\n');
        return same && found.Count == 0 ? null : report.ToString();
    }
}
