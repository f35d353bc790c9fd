using Dixit.Acquisition.Web;
using Dixit.Desk.Alerts;
using Dixit.Desk.Feeds;

namespace Dixit.Desk.Running;

/// <summary>How a desk runs that is left to itself.</summary>
public sealed record DeskSettings
{
    /// <summary>How feeds and pages are fetched; the private hosts that it allows may be sent alerts too.</summary>
    public PoliteSettings Fetching { get; init; } = new();

    /// <summary>How many feeds and articles at a time.</summary>
    public PollSettings Polling { get; init; } = new();

    /// <summary>Through which server mail goes out; null where none is set.</summary>
    public MailSettings? Mail { get; init; }
}
