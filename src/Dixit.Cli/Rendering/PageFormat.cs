namespace Dixit.Cli.Rendering;

/// <summary>The values of <c>--format</c> of the commands that show a ledger.</summary>
internal enum PageFormat { Table, Json }
