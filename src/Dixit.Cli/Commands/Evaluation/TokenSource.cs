namespace Dixit.Cli.Commands.Evaluation;

/// <summary>The values of <c>--tokens</c>: sentences and tokens are those of gold, or found in the raw text.</summary>
internal enum TokenSource { Gold, Raw }
