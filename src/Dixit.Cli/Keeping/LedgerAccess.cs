using System.CommandLine;
using Dixit.Cli.Options;
using Dixit.Ledger;

namespace Dixit.Cli.Keeping;

/// <summary>Opens the ledger that a command line names, and tells in one line where that fails.</summary>
internal static class LedgerAccess
{
    /// <summary>Runs a command on a ledger that has to be there.</summary>
    public static Task<int> With(LedgerOptions options, ParseResult parsed, Surroundings surroundings, Func<ILedger, Task<int>> command, CancellationToken cancellation)
    {
        var location = options.Location(parsed);
        return IsFile(location) && !Path.Exists(location)
            ? Refused(surroundings, $"{location}: there is no ledger yet (begin one with: dixit add reports/*.txt, or name another with --ledger)")
            : WithNew(options, parsed, surroundings, command, cancellation);
    }

    /// <summary>Runs a command on a ledger that is made where there is none.</summary>
    public static async Task<int> WithNew(LedgerOptions options, ParseResult parsed, Surroundings surroundings, Func<ILedger, Task<int>> command, CancellationToken cancellation)
    {
        try
        {
            await using var ledger = await Ledgers.Open(options.Location(parsed), ClaimMatching.OfConcepts, surroundings.Clock, cancellation);
            return await command(ledger);
        }
        catch (LedgerException wrong)
        {
            return await Refused(surroundings, wrong.Message);
        }
        catch (NotInLedgerException missing)
        {
            return await Refused(surroundings, missing.Message);
        }
    }

    /// <summary>Tells in one line why a command cannot do what it was asked.</summary>
    internal static async Task<int> Refused(Surroundings surroundings, string message)
    {
        await surroundings.Error.WriteLineAsync($"dixit: {message}");
        return ExitCode.SomeFailed;
    }

    private static bool IsFile(string location) => !location.Contains("://", StringComparison.Ordinal);
}
