namespace Dixit.Desk.Running;

/// <summary>Lets one sleep until somebody calls, or for a while. Calls while nobody sleeps are kept as one.</summary>
internal sealed class Wake : IDisposable
{
    private readonly SemaphoreSlim _called = new(0, 1);

    public void Call()
    {
        try
        {
            _called.Release();
        }
        catch (SemaphoreFullException)
        {
            // Whoever sleeps next wakes at once: that is all a second call could ask for.
        }
    }

    public Task Sleep(TimeSpan most, CancellationToken cancellation) => _called.WaitAsync(most > TimeSpan.Zero ? most : TimeSpan.Zero, cancellation);

    public void Dispose() => _called.Dispose();
}
