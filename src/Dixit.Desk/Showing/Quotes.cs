using System.Collections.Immutable;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Showing;

/// <summary>The words of statements as their reports have them; each report is fetched once.</summary>
public sealed class Quotes(ILedger ledger, CancellationToken cancellation)
{
    private readonly Dictionary<string, ReportView?> _reports = new(StringComparer.Ordinal);

    /// <summary>A statement's words with source and cue marked; its content alone where the text cannot be had.</summary>
    public async Task<ImmutableArray<Piece>> Of(StatementView statement)
    {
        if (!_reports.TryGetValue(statement.Report.Id, out var report)) _reports[statement.Report.Id] = report = await ledger.Report(statement.Report.Id, cancellation);
        return report?.Versions.FirstOrDefault(v => v.Number == statement.Version) is { } version
            ? Passage.Quoted(statement.Statement, version.Report.Text)
            : [new(statement.Words, Role.Content)];
    }

    /// <summary>The same as plain text.</summary>
    public async Task<string> Text(StatementView statement) => string.Concat((await Of(statement)).Select(p => p.Text));
}
