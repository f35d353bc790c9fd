using System.CommandLine;
using Dixit.Acquisition;
using Dixit.Cli.Rendering;

namespace Dixit.Cli.Options;

/// <summary>The options of <c>dixit read</c>.</summary>
internal sealed class ReadOptions
{
    private readonly Argument<string[]> _inputs = new("input")
    {
        HelpName = "PATH|URL|-",
        Description = "Files, http or https addresses, or - for standard input; none means standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<OutputFormat> _format = Choice.Of("--format", "What to print", OutputFormat.Table, "-f");

    private readonly Option<InputKind> _from = Choice.Of("--from", "What the inputs are", InputKind.Auto);

    private readonly Option<ColourUse> _colour = Choice.Of("--color", "Colours in the table", ColourUse.Auto);

    private readonly Option<string?> _language = Checked.Language();

    private readonly Option<string?> _date = Checked.Date();

    private readonly Option<string?> _publisher = new("--publisher") { HelpName = "NAME", Description = "Publisher of every input, over what it tells itself" };

    private readonly Option<double> _minConfidence = Checked.Share("--min-confidence", "Leave out statements that the engine is less sure of, from 0 to 1");

    private readonly Option<int> _workers = Checked.Number("--workers", "Reports read at the same time; as many as there are processors if not given", "-j");

    private readonly Option<bool> _allowPrivate = new("--allow-private") { Description = "Fetch from private and loopback addresses too" };

    private readonly Option<int> _timeout = Checked.Count("--timeout", "Seconds that fetching one address may take", 30);

    private readonly Option<long> _maxSize = Checked.Size("--max-size", "Size of one file, page or line, in bytes or with K, M, G", new InputLimits().MaxBytes);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
                result.AddError($"'{token.Value}' is no option of read (a file of that name is ./{token.Value})");
        });
        command.Arguments.Add(_inputs);
        foreach (var option in new Option[] { _format, _from, _language, _date, _publisher, _minConfidence, _workers, _colour, _allowPrivate, _timeout, _maxSize })
            command.Options.Add(option);
    }

    /// <summary>What the command line asks for.</summary>
    public ReadRequest Bind(ParseResult parsed)
    {
        var size = parsed.GetValue(_maxSize);
        return new()
        {
            Inputs = [.. parsed.GetValue(_inputs) ?? []],
            Format = parsed.GetValue(_format),
            Colour = parsed.GetValue(_colour),
            MinConfidence = parsed.GetValue(_minConfidence),
            Workers = parsed.GetValue(_workers) is > 0 and var workers ? workers : Environment.ProcessorCount,
            Reading = new()
            {
                Format = parsed.GetValue(_from).AsInputFormat(),
                Language = parsed.GetValue(_language),
                Published = parsed.GetValue(_date),
                Publisher = parsed.GetValue(_publisher),
                AllowPrivateAddresses = parsed.GetValue(_allowPrivate),
                Limits = new()
                {
                    MaxBytes = size,
                    MaxLineBytes = (int)Math.Min(size, int.MaxValue / 4),
                    Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
                },
            },
        };
    }
}
