using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Commands.Keeping;

/// <summary><c>dixit import FILE</c>: an export into a new ledger.</summary>
internal static class ImportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { HelpName = "FILE|-", Description = "What export --format jsonl wrote, or - for standard input" };
        var options = new LedgerOptions(surroundings);
        var command = new Command("import", "Takes an export in, ids and all, into a new ledger or one where the same import was cut short") { file };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            return path != "-" && !File.Exists(path)
                ? LedgerAccess.Refused(surroundings, $"{path}: there is no such file (name what dixit export wrote)")
                : LedgerAccess.WithNew(options, parsed, surroundings, async ledger =>
                {
                    using var input = path == "-" ? new StreamReader(surroundings.Input, Surroundings.Utf8, leaveOpen: true) : new StreamReader(path, Surroundings.Utf8);
                    var reports = await ledger.Import(input, cancellation);
                    if (options.IsJson(parsed)) await PageJson.Write(surroundings.Output, new { Reports = reports });
                    else
                    {
                        await using var sheet = options.Sheet(parsed);
                        var words = options.Words(parsed);
                        sheet.Paragraph(0, new Segment($"{options.Name(parsed)}: {words.Count("add.sum.added", reports)}"));
                        await sheet.Flush();
                    }
                    return ExitCode.Fine;
                }, cancellation);
        });
        Examples.Show(command, ("Into a new ledger", "dixit import ledger.jsonl --ledger copy.db"));
        return command;
    }
}
