using System.Collections.Immutable;
using System.CommandLine;
using Dixit.Acquisition;

namespace Dixit.Cli.Options;

/// <summary>Which reports to take in and how: the options that <c>read</c> and <c>add</c> share.</summary>
internal sealed class SourceOptions
{
    private readonly Argument<string[]> _inputs;

    private readonly Option<InputKind> _from = Choice.Of("--from", "What the inputs are", InputKind.Auto);

    private readonly Option<string?> _language = Checked.Language();

    private readonly Option<string?> _date = Checked.Date();

    private readonly Option<string?> _publisher = new("--publisher") { HelpName = "NAME", Description = "Publisher of every input, over what it tells itself" };

    private readonly Option<int> _workers = Checked.Number("--workers", "Reports read at the same time; as many as there are processors if not given", "-j");

    private readonly Option<bool> _allowPrivate = new("--allow-private") { Description = "Fetch from private and loopback addresses too" };

    private readonly Option<int> _timeout = Checked.Count("--timeout", "Seconds that fetching one address may take", 30);

    private readonly Option<long> _maxSize = Checked.Size("--max-size", "Size of one file, page or line, in bytes or with K, M, G", new InputLimits().MaxBytes);

    /// <param name="names">What the inputs may be, as the help shows it.</param>
    /// <param name="description">The same in words.</param>
    public SourceOptions(string names, string description)
    {
        _inputs = new("input") { HelpName = names, Description = description, Arity = ArgumentArity.ZeroOrMore };
        _inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
                result.AddError($"'{token.Value}' is no option of {result.Argument.Parents.First().Name} (a file of that name is ./{token.Value})");
        });
    }

    /// <summary>Adds them to a command, its own between them.</summary>
    public void AddTo(Command command, IEnumerable<Option> first, IEnumerable<Option> middle, IEnumerable<Option> later)
    {
        command.Arguments.Add(_inputs);
        foreach (var option in (Option[])[.. first, _from, _language, _date, _publisher, .. middle, _workers, .. later, _allowPrivate, _timeout, _maxSize])
            command.Options.Add(option);
    }

    public ImmutableArray<string> Inputs(ParseResult parsed) => [.. parsed.GetValue(_inputs) ?? []];

    public int Workers(ParseResult parsed) => parsed.GetValue(_workers) is > 0 and var workers ? workers : Environment.ProcessorCount;

    public InputOptions Reading(ParseResult parsed)
    {
        var size = parsed.GetValue(_maxSize);
        return new()
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
        };
    }
}
