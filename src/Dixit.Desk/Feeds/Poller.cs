using System.Runtime.CompilerServices;
using Dixit.Acquisition.Web;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Feeds;

/// <summary>Looks at all feeds that are due: many at a time, each on its own, so that one that fails, hangs or lies harms no other.</summary>
public sealed class Poller : IDisposable
{
    private readonly ILedger _ledger;
    private readonly PollSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Intake _intake;
    private readonly WebLook _web;
    private readonly FolderLook _folders;

    /// <param name="ledger">Keeps the feeds and takes the reports.</param>
    /// <param name="client">Fetches.</param>
    /// <param name="settings">How many at a time.</param>
    /// <param name="clock">Tells what is due.</param>
    /// <param name="random">Spreads the next looks.</param>
    public Poller(ILedger ledger, PoliteClient client, PollSettings settings, TimeProvider clock, Random random)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_ledger, _settings, _clock) = (ledger, settings, clock);
        _intake = new(ledger, settings.Workers);
        _web = new(client, new(ledger, client, _intake, settings, clock), clock, random);
        _folders = new(ledger, _intake, clock);
    }

    /// <summary>Looks at every feed that is due once; gives what came of each as it ends.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public async IAsyncEnumerable<FeedVisit> Cycle([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (running, seen, areMore) = (new List<Task<FeedVisit>>(), new HashSet<long>(), true);
        try
        {
            while (areMore || running.Count > 0)
            {
                if (areMore && running.Count < _settings.Feeds)
                {
                    var due = await _intake.Write(() => _ledger.LeaseFeeds(_settings.Feeds - running.Count, _settings.Lease, cancellation), cancellation);
                    // One that is due again belongs to the next cycle, but having been taken it is looked at.
                    areMore = due.Length > 0 && due.Count(d => seen.Add(d.Feed.Id)) == due.Length;
                    running.AddRange(due.Select(d => Task.Run(() => Visit(d, cancellation), CancellationToken.None)));
                }
                if (running.Count == 0) continue;
                var done = await Task.WhenAny(running);
                running.Remove(done);
                yield return await done;
            }
        }
        finally
        {
            foreach (var left in running) await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _intake.Dispose();

    private async Task<FeedVisit> Visit(DueFeed due, CancellationToken cancellation)
    {
        FeedVisit visit;
        try
        {
            visit = due.Feed.Plan.Kind == FeedKind.Folder ? await _folders.Look(due, cancellation) : await _web.Look(due, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await _intake.Write(() => _ledger.ReleaseFeed(due.Feed.Id, CancellationToken.None), CancellationToken.None);
            throw;
        }
        catch (Exception fault) when (fault is not (LedgerException or OutOfMemoryException))
        {
            visit = new(due.Feed, new(_clock.GetUtcNow() + due.Feed.Plan.Interval) { Failure = $"could not be looked at: {fault.Message.ReplaceLineEndings(" ")}" }, []);
        }
        visit = visit with { Poll = visit.Poll with { Reports = visit.Reports } };
        await _intake.Write(() => _ledger.RecordPoll(due.Feed.Id, visit.Poll, CancellationToken.None), CancellationToken.None);
        return visit;
    }
}
