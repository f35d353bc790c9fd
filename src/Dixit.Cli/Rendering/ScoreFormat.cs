namespace Dixit.Cli.Rendering;

/// <summary>The values of <c>--format</c> of the <c>eval</c> commands.</summary>
internal enum ScoreFormat { Table, Json }
