using System.Diagnostics.CodeAnalysis;
using Dixit.Acquisition.Web.Robots;

namespace Dixit.Acquisition.Web;

/// <summary>Lets one fetch at a time to a host, with a pause between two.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to be disposed of.")]
internal sealed class HostGate(TimeProvider clock)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Until when the host asked to be left alone; the past where it did not.</summary>
    public DateTimeOffset ClosedUntil { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>When it was last used, so that gates of hosts that nobody asks any more can be forgotten.</summary>
    public DateTimeOffset LastUsed { get; private set; } = clock.GetUtcNow();

    /// <summary>What robots.txt says, and until when that is believed.</summary>
    public RobotsAnswer? Robots { get; set; }

    /// <summary>True where somebody is fetching from the host or waits to.</summary>
    public bool IsInUse => _turn.CurrentCount == 0;

    /// <summary>Waits for a turn; false where it does not come within <paramref name="most"/>. A turn taken must be given back with <see cref="Leave"/>.</summary>
    public async Task<bool> Enter(TimeSpan most, CancellationToken cancellation)
    {
        var start = clock.GetUtcNow();
        if (!await _turn.WaitAsync(most, cancellation).ConfigureAwait(false)) return false;
        try
        {
            var pause = _next - clock.GetUtcNow();
            if (pause > most - (clock.GetUtcNow() - start))
            {
                _turn.Release();
                return false;
            }
            if (pause > TimeSpan.Zero) await Task.Delay(pause, clock, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            _turn.Release();
            throw;
        }
    }

    /// <summary>Gives the turn back; the next comes after <paramref name="pause"/> at the earliest.</summary>
    public void Leave(TimeSpan pause)
    {
        LastUsed = clock.GetUtcNow();
        _next = LastUsed + pause;
        _turn.Release();
    }

    /// <summary>Keeps everybody away for a while.</summary>
    public void Close(TimeSpan time) => ClosedUntil = clock.GetUtcNow() + time;
}
