using Dixit.Ledger.Storage;
using Dixit.Ledger.Storage.Postgres;
using Dixit.Ledger.Storage.Sqlite;

namespace Dixit.Ledger;

/// <summary>Opens ledgers.</summary>
public static class Ledgers
{
    /// <summary>How long to wait for another writer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Opens a ledger, and makes it where there is none yet.</summary>
    /// <param name="location">The path of an SQLite file, or <c>postgres://user:password@host/database</c>.</param>
    /// <param name="matching">How propositions are gathered under claims.</param>
    /// <param name="clock">Tells when something was added or corrected.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="LedgerException">It is none, a newer one, or cannot be opened; the message says what to do, and nothing has changed.</exception>
    public static Task<ILedger> Open(string location, Matching matching, TimeProvider clock, CancellationToken cancellation = default)
        => Open(location, matching, clock, Patience, cancellation);

    internal static async Task<ILedger> Open(string location, Matching matching, TimeProvider clock, TimeSpan patience, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(matching);
        ArgumentNullException.ThrowIfNull(clock);
        return new SqlLedger(await Store(location, patience, clock, cancellation).ConfigureAwait(false), matching, clock);
    }

    private static async Task<Store> Store(string location, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
        => PostgresAddress.IsOne(location) ? await PostgresStore.Open(location, patience, clock, cancellation).ConfigureAwait(false)
            : await SqliteStore.Open(location, patience, clock, cancellation).ConfigureAwait(false);
}
