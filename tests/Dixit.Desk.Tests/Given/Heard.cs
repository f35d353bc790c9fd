using System.Collections.Concurrent;
using Dixit.Desk.Feeds;
using Dixit.Desk.Running;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Tests;

/// <summary>Remembers what a desk does, and calls when something happens.</summary>
internal sealed class Heard : IDeskListener
{
    public ConcurrentQueue<FeedVisit> Visits { get; } = [];

    public ConcurrentQueue<AlertView> Alerts { get; } = [];

    public ConcurrentQueue<string> Problems { get; } = [];

    public void Looked(FeedVisit visit) => Visits.Enqueue(visit);

    public void Raised(AlertView alert) => Alerts.Enqueue(alert);

    public void Hindered(string problem) => Problems.Enqueue(problem);
}
