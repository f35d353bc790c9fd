using System.Collections.Immutable;
using Dixit.Acquisition;

namespace Dixit.Cli.Keeping;

/// <summary>What a <c>dixit add</c> command line asks for.</summary>
internal sealed record AddRequest
{
    public required ImmutableArray<string> Inputs { get; init; }

    public int Workers { get; init; } = 1;

    public InputOptions Reading { get; init; } = new();
}
