using System.CommandLine;
using Dixit.Cli.Rendering;

namespace Dixit.Cli.Options;

/// <summary>Which ledger, and how to print: the options of every command that opens one.</summary>
internal sealed class LedgerOptions
{
    private readonly Surroundings _surroundings;

    private readonly bool _prints;

    private readonly Option<string> _ledger;

    private readonly Option<PageFormat> _format = Choice.Of("--format", "How to print", PageFormat.Table, "-f");

    private readonly Option<ColourUse> _colour = Choice.Of("--color", "Colours in the table", ColourUse.Auto);

    private readonly Option<string?>? _language;

    /// <param name="surroundings">Where the command runs.</param>
    /// <param name="language">What <c>--lang</c> means; null for a command whose <c>--lang</c> is another one.</param>
    /// <param name="prints">Whether the command prints a page.</param>
    public LedgerOptions(Surroundings surroundings, string? language = "Language to answer in; that of the system if not given", bool prints = true)
    {
        (_surroundings, _prints) = (surroundings, prints);
        _ledger = new("--ledger", "-l")
        {
            HelpName = "PATH|URL",
            Description = "The ledger: an SQLite file or postgres://…; DIXIT_LEDGER, or else dixit.db here, if not given",
            DefaultValueFactory = _ => surroundings.Ledger,
        };
        _language = language is null ? null : Checked.Language(language);
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_ledger);
        if (!_prints) return;
        command.Options.Add(_format);
        if (_language is not null) command.Options.Add(_language);
        command.Options.Add(_colour);
    }

    /// <summary>Where the ledger is.</summary>
    public string Location(ParseResult parsed) => parsed.GetRequiredValue(_ledger);

    /// <summary>The same as pages may show it: without who logs in, and with what password.</summary>
    public string Name(ParseResult parsed) => Name(Location(parsed));

    /// <summary>The same of any ledger.</summary>
    public static string Name(string location)
        => Uri.TryCreate(location, UriKind.Absolute, out var address) && address.UserInfo.Length > 0 ? location.Replace(address.UserInfo + "@", "", StringComparison.Ordinal) : location;

    /// <summary>Whether the command line names one itself.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(_ledger) is { Implicit: false };

    /// <summary>Whether to print JSON.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(_format) == PageFormat.Json;

    /// <summary>The words to answer with: in the language asked for, else in the one given, else in that of the system.</summary>
    public InterfaceWords Words(ParseResult parsed, string? language = null)
        => InterfaceWords.In((_language is null ? null : parsed.GetValue(_language)) ?? language ?? _surroundings.Language);

    /// <summary>A sheet to print on.</summary>
    public Sheet Sheet(ParseResult parsed) => Rendering.Sheet.Of(_surroundings, parsed.GetValue(_colour));
}
