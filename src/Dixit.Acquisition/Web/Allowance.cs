namespace Dixit.Acquisition.Web;

/// <summary>The time that one fetch may spend on the network, however many steps it takes; waiting for a turn is not counted.</summary>
internal sealed class Allowance(TimeSpan time, TimeProvider clock)
{
    private TimeSpan _spent;

    /// <summary>Runs a step; failures of the network become values, and so does the end of the time.</summary>
    public async Task<(T? Value, FetchFailure? Failure)> Run<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellation)
        where T : class
    {
        var left = time - _spent;
        if (left <= TimeSpan.Zero) return (null, FetchFailures.TooSlow(time));
        var start = clock.GetTimestamp();
        using var over = new CancellationTokenSource(left, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, over.Token);
        try
        {
            return (await step(either.Token).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, FetchFailures.TooSlow(time));
        }
        // A broken gzip is InvalidDataException.
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            return (null, over.IsCancellationRequested ? FetchFailures.TooSlow(time) : FetchFailures.Of(error));
        }
        finally
        {
            _spent += clock.GetElapsedTime(start);
        }
    }
}
