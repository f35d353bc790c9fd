using Dixit.Acquisition.Web;
using Dixit.Desk.Alerts;
using Dixit.Desk.Feeds;
using Dixit.Desk.Studying;
using Dixit.Desk.Watches;
using Dixit.Ledger;
using Dixit.Ledger.Views;
using Dixit.Reading;

namespace Dixit.Desk.Tests;

/// <summary>A desk without its pages: a ledger, a site that it reads, and what runs between them.</summary>
internal sealed class Room : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private PoliteClient? _client;

    public Clock Clock { get; }

    public required ILedger Ledger { get; init; }

    public required Site Site { get; init; }

    /// <summary>Where the ledger is.</summary>
    public required string Location { get; init; }

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<Room> Open(string? location = null)
    {
        var (folder, clock) = (new TemporaryFolder(), new Clock());
        location ??= folder.File("desk.db");
        return new(folder, clock) { Ledger = await Ledgers.Open(location, ClaimMatching.OfConcepts, clock, Now), Site = await Site.Open(), Location = location };
    }

    private Room(TemporaryFolder folder, Clock clock) => (_folder, Clock) = (folder, clock);

    /// <summary>Looks at all feeds that are due; gives what came of each by its address' path.</summary>
    public async Task<Dictionary<string, FeedVisit>> Poll(PollSettings? settings = null)
    {
        _client ??= new(new() { AllowedPrivateHosts = [Site.Host], LeastDelay = TimeSpan.Zero, Limits = new() { MaxBytes = 2_000_000, Timeout = TimeSpan.FromSeconds(20) } }, Clock);
        using var poller = new Poller(Ledger, _client, settings ?? new(), Clock, new Random(1));
        return await poller.Cycle(Now).ToDictionaryAsync(v => Uri.TryCreate(v.Feed.Plan.Address, UriKind.Absolute, out var address) ? address.AbsolutePath : v.Feed.Plan.Address, cancellationToken: Now);
    }

    /// <summary>Lets the watches look.</summary>
    public async Task<List<AlertView>> Look() => await new WatchRunner(Ledger, ClaimMatching.OfConcepts, EngineOnDemand.Instance.Ask).Look(Now).ToListAsync(Now);

    /// <summary>Sends what is due.</summary>
    public async Task<int> Send(params IAlertChannel[] channels) => await new Dispatcher(Ledger, channels, Clock, new Random(1)).Send(Now);

    /// <summary>Adds an article as it would come from a feed.</summary>
    public async Task Add(string id, string text)
        => await Ledger.Add(EngineOnDemand.Instance.Study(ReportReader.ReadText(id, text, new() { Language = "en", Publisher = "The " + id }).Report!), Now);

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await Ledger.DisposeAsync();
        await Site.DisposeAsync();
        _folder.Dispose();
    }
}
