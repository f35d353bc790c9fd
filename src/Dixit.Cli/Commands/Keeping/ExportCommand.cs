using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;

namespace Dixit.Cli.Commands.Keeping;

/// <summary><c>dixit export</c>: a ledger for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var format = Choice.Of("--format", "What to write", ExportFormat.Jsonl, "-f");
        var output = new Option<string?>("--output", "-o") { HelpName = "PATH", Description = "The file to write; for csv and parquet a folder or a .zip file; standard output if not given" };
        var options = new LedgerOptions(surroundings, language: null, prints: false);
        var command = new Command("export", "Writes a whole ledger: JSON lines that import takes in again, tables, linked data or STIX") { format, output };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) is ExportFormat.Csv or ExportFormat.Parquet && result.GetValue(output) is null or "-")
                result.AddError("csv and parquet are several tables: name a folder or a .zip file with --output");
        });
        command.SetAction((parsed, cancellation) => LedgerAccess.With(options, parsed, surroundings, async ledger =>
        {
            try
            {
                await ExportRun.Start(ledger, parsed.GetValue(format), parsed.GetValue(output), surroundings, cancellation);
                return ExitCode.Fine;
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                return await LedgerAccess.Refused(surroundings, $"{parsed.GetValue(output) ?? "standard output"}: cannot be written: {wrong.Message.ReplaceLineEndings(" ")}");
            }
        }, cancellation));
        Examples.Show(command,
            ("All of it, to be imported elsewhere", "dixit export --output ledger.jsonl"),
            ("Tables for a spreadsheet or a notebook", "dixit export --format csv --output ledger.zip"),
            ("Claims as schema.org has them", "dixit export --format jsonld --output claims.jsonld"));
        return command;
    }
}
