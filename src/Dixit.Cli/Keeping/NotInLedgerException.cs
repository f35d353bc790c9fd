namespace Dixit.Cli.Keeping;

/// <summary>A command names something that the ledger does not have. The message says how to find what it has.</summary>
internal sealed class NotInLedgerException(string message) : Exception(message);
