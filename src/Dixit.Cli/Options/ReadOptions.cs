using System.CommandLine;
using Dixit.Cli.Rendering;

namespace Dixit.Cli.Options;

/// <summary>The options of <c>dixit read</c>.</summary>
internal sealed class ReadOptions
{
    private readonly SourceOptions _sources = new("PATH|URL|-", "Files, http or https addresses, or - for standard input; none means standard input");

    private readonly Option<OutputFormat> _format = Choice.Of("--format", "What to print", OutputFormat.Table, "-f");

    private readonly Option<ColourUse> _colour = Choice.Of("--color", "Colours in the table", ColourUse.Auto);

    private readonly Option<double> _minConfidence = Checked.Share("--min-confidence", "Leave out statements that the engine is less sure of, from 0 to 1");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command) => _sources.AddTo(command, [_format], [_minConfidence], [_colour]);

    /// <summary>What the command line asks for.</summary>
    public ReadRequest Bind(ParseResult parsed) => new()
    {
        Inputs = _sources.Inputs(parsed),
        Format = parsed.GetValue(_format),
        Colour = parsed.GetValue(_colour),
        MinConfidence = parsed.GetValue(_minConfidence),
        Workers = _sources.Workers(parsed),
        Reading = _sources.Reading(parsed),
    };
}
