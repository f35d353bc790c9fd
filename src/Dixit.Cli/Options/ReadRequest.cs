using System.Collections.Immutable;
using Dixit.Acquisition;
using Dixit.Cli.Rendering;

namespace Dixit.Cli.Options;

/// <summary>What a <c>dixit read</c> command line asks for.</summary>
internal sealed record ReadRequest
{
    public required ImmutableArray<string> Inputs { get; init; }

    public OutputFormat Format { get; init; }

    public ColourUse Colour { get; init; }

    public double MinConfidence { get; init; }

    public int Workers { get; init; } = 1;

    public InputOptions Reading { get; init; } = new();
}
