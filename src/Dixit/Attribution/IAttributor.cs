using System.Collections.Immutable;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution;

/// <summary>Finds the statements of a report in its trees. Thread-safe and deterministic.</summary>
public interface IAttributor
{
    /// <summary>The statements of <paramref name="report"/>, in order of their cues.</summary>
    ImmutableArray<Statement> Attribute(Report report, ImmutableArray<Tree> trees);
}
