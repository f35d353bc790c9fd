using System.CommandLine;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Keeping;

/// <summary>Commands that correct something in a ledger and show what was recorded.</summary>
internal static class Correcting
{
    /// <summary>Makes a command correct what <paramref name="correction"/> makes of its command line.</summary>
    public static void By(Command command, Surroundings surroundings, Func<ParseResult, ILedger, CancellationToken, Task<Correction>> correction)
    {
        var by = ByOption.Create();
        command.Options.Add(by);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation)
            => Taken(await ledger.Correct(await correction(parsed, ledger, cancellation), parsed.GetRequiredValue(by), cancellation)));
    }

    /// <summary>What was recorded.</summary>
    public static Shown Taken(CorrectionView correction) => new(() => Task.FromResult<object>(Shapes.Of(correction)), (sheet, text) =>
    {
        sheet.Hanging([new("")], new CorrectionLine(text).Of(correction));
        return Task.CompletedTask;
    });
}
