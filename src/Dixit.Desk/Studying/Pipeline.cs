using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Dixit.Desk.Studying;

/// <summary>Work on a stream by several workers, with results in the order of the stream.</summary>
public static class Pipeline
{
    /// <summary>
    /// The results of <paramref name="work"/> in the order of <paramref name="source"/>. At most <paramref name="workers"/> items are worked on
    /// at a time and twice as many are held, whatever the length of the stream and however slow the reader of the results.
    /// </summary>
    public static async IAsyncEnumerable<TResult> InOrder<T, TResult>(
        IAsyncEnumerable<T> source, int workers, Func<T, TResult> work, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var pending = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(workers) { SingleReader = true, SingleWriter = true });
        using var free = new SemaphoreSlim(workers);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = Task.Run(Feed, CancellationToken.None);
        try
        {
            await foreach (var task in pending.Reader.ReadAllAsync(cancellation).ConfigureAwait(false)) yield return await task.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(false);
            // Where the reader leaves early, what was begun is let end before the semaphore goes.
            while (pending.Reader.TryRead(out var left)) await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task Feed()
        {
            try
            {
                await foreach (var item in source.WithCancellation(stop.Token).ConfigureAwait(false))
                {
                    await free.WaitAsync(stop.Token).ConfigureAwait(false);
                    await pending.Writer.WriteAsync(Task.Run(() => Work(item), CancellationToken.None), stop.Token).ConfigureAwait(false);
                }
                pending.Writer.Complete();
            }
            catch (Exception fault)
            {
                pending.Writer.Complete(fault);
            }
        }

        TResult Work(T item)
        {
            try
            {
                return work(item);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
