namespace Dixit.Ledger;

/// <summary>A ledger cannot be opened, read or written. The message is for people: it names the ledger, what is wrong and the way out.</summary>
public sealed class LedgerException(string message, Exception? cause = null) : Exception(message, cause);
