using System.Data;
using System.Text.Json;

namespace Dixit.Ledger.Storage;

/// <summary>Where a ledger lies: opens sessions and turns the engine's errors into words for people.</summary>
internal abstract class Store : IAsyncDisposable
{
    /// <summary>What messages call the ledger: its path, or its address without the password.</summary>
    public abstract string Name { get; }

    /// <summary>Reads in one moment of the ledger.</summary>
    /// <exception cref="LedgerException">It cannot be read.</exception>
    public async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            var session = await Open(writes: false, cancellation).ConfigureAwait(false);
            await using (session.ConfigureAwait(false)) return await work(session).ConfigureAwait(false);
        }
        catch (Exception error) when (Explain(error) is { } message)
        {
            throw new LedgerException(message, error);
        }
        catch (Exception error) when (error is JsonException or FormatException or KeyNotFoundException or ArgumentException or InvalidCastException or DataException)
        {
            throw new LedgerException($"{Name}: is damaged, it holds what Dixit never wrote (take the last backup; dixit doctor looks closer)", error);
        }
    }

    /// <summary>Writes in one transaction; one writer is let in at a time.</summary>
    /// <exception cref="LedgerException">It cannot be written; nothing has changed.</exception>
    public async Task<T> Write<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            var session = await Open(writes: true, cancellation).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var result = await work(session).ConfigureAwait(false);
                await session.Commit().ConfigureAwait(false);
                return result;
            }
        }
        catch (Exception error) when (Explain(error) is { } message)
        {
            throw new LedgerException(message, error);
        }
    }

    /// <summary>The number of the schema.</summary>
    public abstract int Schema { get; }

    /// <summary>How large the ledger is, in bytes.</summary>
    public abstract Task<long?> Size(Session session);

    /// <summary>What the engine itself finds damaged, in words for people.</summary>
    public abstract Task<List<string>> Damage(Session session);

    /// <summary>Copies the ledger as it is at this moment to a new file, while others go on.</summary>
    /// <exception cref="LedgerException">It cannot, or the engine leaves this to its own tools.</exception>
    public abstract Task Backup(string path, CancellationToken cancellation);

    /// <summary>Begins a session.</summary>
    protected abstract Task<Session> Open(bool writes, CancellationToken cancellation);

    /// <summary>What an error means, in words for people; null where it is not the ledger's.</summary>
    protected abstract string? Explain(Exception error);

    public abstract ValueTask DisposeAsync();
}
