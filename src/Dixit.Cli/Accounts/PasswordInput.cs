using System.CommandLine;
using System.Text;
using Dixit.Ledger;
using Dixit.Web.Accounts;

namespace Dixit.Cli.Accounts;

/// <summary>
/// Where a password comes from: a file, standard input, or the keyboard, where it is asked for twice and not shown. It is never an argument, since
/// arguments stand in the lists of processes and in the histories of shells.
/// </summary>
internal sealed class PasswordInput(Surroundings surroundings)
{
    private readonly Option<string?> _file = new("--password-file") { HelpName = "FILE", Description = "Takes the password from the first line of a file; asked for if not given, or else the first line of standard input" };

    /// <summary>Adds its option.</summary>
    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>What is to be kept of the password.</summary>
    /// <exception cref="LedgerException">It is too short, or none came.</exception>
    public async Task<string> Hash(ParseResult parsed, CancellationToken cancellation)
    {
        var password = await Password(parsed.GetValue(_file), cancellation);
        return Passwords.IsFit(password) ? Passwords.Hash(password) : throw new LedgerException($"a password has at least {Passwords.LeastLength} characters (and at most {Passwords.MostLength})");
    }

    private async Task<string> Password(string? file, CancellationToken cancellation)
    {
        if (file is not null) return await FirstLine(await Opened(file, cancellation), cancellation);
        if (!surroundings.InputIsTerminal) return await FirstLine(surroundings.Input, cancellation);
        var first = surroundings.AskSecret("Password: ");
        return first == surroundings.AskSecret("Once more: ") ? first : throw new LedgerException("the two are not the same; nothing has changed");
    }

    private static async Task<Stream> Opened(string file, CancellationToken cancellation)
    {
        try
        {
            return new MemoryStream(await File.ReadAllBytesAsync(file, cancellation));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"{file}: the password cannot be read ({fault.Message})", fault);
        }
    }

    private static async Task<string> FirstLine(Stream input, CancellationToken cancellation)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadLineAsync(cancellation) ?? "";
    }
}
