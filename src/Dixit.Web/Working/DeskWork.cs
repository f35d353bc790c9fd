using Dixit.Desk.Feeds;
using Dixit.Desk.Running;
using Dixit.Desk.Studying;

namespace Dixit.Web.Working;

/// <summary>
/// What a served desk does by itself while it is open: it looks at feeds, lets watches look at what is new, and sends alerts. When the server stops, what was
/// begun is ended or given back: a report is added in one transaction, and an alert waits in the outbox until its receiver has it.
/// </summary>
public sealed partial class DeskWork : BackgroundService, IDeskListener
{
    private readonly ILogger<DeskWork> _log;
    private readonly DeskLoop? _loop;

    /// <param name="ledger">The ledger.</param>
    /// <param name="matching">How its claims are gathered.</param>
    /// <param name="settings">Whether to work, and how.</param>
    /// <param name="log">Hears of it, without texts of reports.</param>
    public DeskWork(ILedger ledger, Matching matching, ServerSettings settings, ILogger<DeskWork> log)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _log = log;
        // The engine is loaded when a question is read first, not when the server starts.
        _loop = settings.Works ? new(ledger, matching, question => EngineOnDemand.Instance.Ask(question), settings.Desk, settings.Clock) : null;
    }

    /// <summary>Says that there is something to do: a feed that was added, or is to be looked at now.</summary>
    public void Hurry() => _loop?.Hurry();

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _loop?.Run(this, stoppingToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _loop?.Dispose();
        base.Dispose();
    }

    void IDeskListener.Looked(FeedVisit visit)
    {
        if (visit.Poll.Failure is { } failure) SayFailed(visit.Feed.Plan.Address, failure);
        else SayLooked(visit.Feed.Plan.Address, visit.Reports);
    }

    void IDeskListener.Raised(AlertView alert) => SayRaised(alert.Id, alert.Watch);

    void IDeskListener.Hindered(string problem) => SayHindered(problem);

    [LoggerMessage(1, LogLevel.Information, "Looked at {Feed}: {Reports} reports")]
    private partial void SayLooked(string feed, int reports);

    [LoggerMessage(2, LogLevel.Information, "Could not look at {Feed}: {Failure}")]
    private partial void SayFailed(string feed, string failure);

    [LoggerMessage(3, LogLevel.Information, "Raised alert {Alert} of watch {Watch}")]
    private partial void SayRaised(string alert, long watch);

    [LoggerMessage(4, LogLevel.Warning, "Work on feeds and alerts was interrupted, and goes on after a while: {Problem}")]
    private partial void SayHindered(string problem);
}
