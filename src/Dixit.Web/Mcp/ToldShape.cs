using System.Collections.Immutable;

namespace Dixit.Web.Mcp;

/// <summary>What a tool tells: what it found, and how it is to be taken.</summary>
internal sealed record ToldShape
{
    /// <summary>How it is to be taken.</summary>
    public string Notice { get; init; } = Quoting.Notice;

    /// <summary>What was found.</summary>
    public required object Found { get; init; }

    /// <summary>What was left out for length; not there where nothing was.</summary>
    public ImmutableArray<string>? LeftOut { get; init; }
}
