using Dixit.Acquisition;
using Dixit.Desk.Running;

namespace Dixit.Desk.Studying;

/// <summary>
/// Studies reports for people who wait for them: a few at a time and never on the thread that asks, so that a long report does not hold up a server. Where
/// too many wait already, the next one is refused at once.
/// </summary>
public sealed class StudyQueue : IDisposable
{
    private readonly SemaphoreSlim _free;
    private readonly int _mostWaiting;
    private int _waiting;

    /// <param name="workers">How many reports are studied at a time.</param>
    /// <param name="mostWaiting">How many more may wait for it.</param>
    public StudyQueue(int workers, int mostWaiting) => (_free, _mostWaiting) = (new(workers), workers + mostWaiting);

    /// <summary>Studies what came in. Giving up ends the wait; what has begun is not cut short.</summary>
    /// <exception cref="StudyQueueFullException">Too many wait.</exception>
    public async Task<Studied> Read(InputResult input, CancellationToken cancellation = default)
    {
        if (Interlocked.Increment(ref _waiting) > _mostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new StudyQueueFullException();
        }
        DeskTelemetry.Queued(1);
        try
        {
            await _free.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            Leave();
            throw;
        }
        // Its place is free again when the work is done, not when its reader has gone.
        return await Task.Run(() => Work(input), CancellationToken.None).WaitAsync(cancellation).ConfigureAwait(false);
    }

    public void Dispose() => _free.Dispose();

    private Studied Work(InputResult input)
    {
        try
        {
            return StudyReader.Read((input, false));
        }
        finally
        {
            _free.Release();
            Leave();
        }
    }

    private void Leave()
    {
        Interlocked.Decrement(ref _waiting);
        DeskTelemetry.Queued(-1);
    }
}

/// <summary>More reports wait to be studied than is allowed.</summary>
public sealed class StudyQueueFullException() : Exception("Too many reports wait to be read; try again in a while.");
