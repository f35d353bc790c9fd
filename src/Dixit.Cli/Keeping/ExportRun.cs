using Dixit.Cli.Options;
using Dixit.Cli.Rendering;
using Dixit.Ledger;
using Dixit.Ledger.Export;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Keeping;

/// <summary>One run of <c>dixit export</c>.</summary>
internal static class ExportRun
{
    private const int PageSize = 200;

    /// <summary>Writes a ledger in a format; a file is written whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static Task Start(ILedger ledger, ExportFormat format, string? path, Surroundings surroundings, CancellationToken cancellation) => format switch
    {
        ExportFormat.Csv => TableExport.Csv(ledger, path!, cancellation),
        ExportFormat.Parquet => TableExport.Parquet(ledger, path!, cancellation),
        _ => path is null or "-" ? Write(ledger, format, surroundings.Output, cancellation) : ToFile(ledger, format, path, cancellation),
    };

    private static async Task ToFile(ILedger ledger, ExportFormat format, string path, CancellationToken cancellation)
    {
        var part = path + ".part";
        try
        {
            await using (var file = File.Create(part)) await Write(ledger, format, file, cancellation);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task Write(ILedger ledger, ExportFormat format, Stream output, CancellationToken cancellation)
    {
        if (format == ExportFormat.Jsonld) await JsonLdExport.Write(ledger, output, cancellation);
        else if (format == ExportFormat.Stix) await StixExport.Write(ledger, output, cancellation);
        else if (format == ExportFormat.Annotations) await Annotations(ledger, output, cancellation);
        else
        {
            await using var lines = new StreamWriter(output, Surroundings.Utf8, leaveOpen: true);
            await ledger.Export(lines, cancellation);
        }
    }

    // The newest version of each report with the statements that count, as read prints them.
    private static async Task Annotations(ILedger ledger, Stream output, CancellationToken cancellation)
    {
        await using var writer = new AnnotationsWriter(output);
        string? cursor = null;
        do
        {
            var page = await ledger.Reports(new() { Cursor = cursor, Limit = PageSize }, cancellation);
            foreach (var name in page.Items)
                if (await ledger.Report(name.Id, cancellation) is { } report) await writer.Write(Reading(report));
            cursor = page.Next;
        }
        while (cursor is not null);
        await writer.Complete();
    }

    private static AttributedReport Reading(ReportView report) => new(report.Versions[^1].Report, [],
        [.. report.Statements.Where(s => s.State == StatementState.Current && s.Review != Review.Rejected).Select(s => s.Statement)]);
}
