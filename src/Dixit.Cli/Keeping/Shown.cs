using System.CommandLine;
using Dixit.Cli.Options;
using Dixit.Cli.Rendering;
using Dixit.Ledger;

namespace Dixit.Cli.Keeping;

/// <summary>What a command found, to be shown in one of two ways.</summary>
/// <param name="Json">For programs.</param>
/// <param name="Print">For people.</param>
/// <param name="Language">The language to answer in where none was asked for, or null for that of the system.</param>
internal sealed record Shown(Func<Task<object>> Json, Func<Sheet, PositionText, Task> Print, string? Language = null)
{
    /// <summary>Makes a command find something in a ledger that is there, and show it.</summary>
    public static void By(Command command, LedgerOptions options, Surroundings surroundings, Func<ParseResult, ILedger, CancellationToken, Task<Shown>> find)
        => By(command, options, surroundings, LedgerAccess.With, find);

    /// <summary>The same in a ledger that is made where there is none.</summary>
    public static void ByNew(Command command, LedgerOptions options, Surroundings surroundings, Func<ParseResult, ILedger, CancellationToken, Task<Shown>> find)
        => By(command, options, surroundings, LedgerAccess.WithNew, find);

    private static void By(Command command, LedgerOptions options, Surroundings surroundings, Access access, Func<ParseResult, ILedger, CancellationToken, Task<Shown>> find)
    {
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => access(options, parsed, surroundings, async ledger =>
        {
            var found = await find(parsed, ledger, cancellation);
            if (options.IsJson(parsed)) await PageJson.Write(surroundings.Output, await found.Json());
            else
            {
                await using var sheet = options.Sheet(parsed);
                await found.Print(sheet, new(options.Words(parsed, found.Language)));
                await sheet.Flush();
            }
            return ExitCode.Fine;
        }, cancellation));
    }

    private delegate Task<int> Access(LedgerOptions options, ParseResult parsed, Surroundings surroundings, Func<ILedger, Task<int>> command, CancellationToken cancellation);
}
