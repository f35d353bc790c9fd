using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit;

/// <summary>What the engine makes of a report.</summary>
/// <param name="Report">The report as it was given, its language settled.</param>
/// <param name="Trees">Its sentences with their dependency trees; empty where the language is not one that the engine reads.</param>
/// <param name="Statements">Its statements, in order of their cues.</param>
public sealed record AttributedReport(Report Report, ImmutableArray<Tree> Trees, ImmutableArray<Statement> Statements);
