using Dixit.Desk.Feeds;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Running;

/// <summary>Hears what a running desk does. Calls may come from several threads, of each kind one at a time.</summary>
public interface IDeskListener
{
    /// <summary>A feed was looked at.</summary>
    void Looked(FeedVisit visit);

    /// <summary>A watch raised an alert, which is kept.</summary>
    void Raised(AlertView alert);

    /// <summary>Something kept the desk from its work; it goes on after a while.</summary>
    /// <param name="problem">What, in words for people.</param>
    void Hindered(string problem);
}
