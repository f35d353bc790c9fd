using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>A feed as it lies in the ledger.</summary>
internal sealed class FeedRow
{
    /// <summary>The columns, from <c>f</c>.</summary>
    public const string Columns = """
        f.id, f.address, f.kind, f.title, f.publisher, f.category, f.minutes, f.paused, f.removed, f.added, f.due, f.etag, f.last_modified AS LastModified,
        f.moved_to AS MovedTo, f.polled, f.succeeded, f.failures, f.failure, f.entries, f.reports
        """;

    public long Id { get; init; }
    public string Address { get; init; } = "";
    public string Kind { get; init; } = "";
    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public string? Category { get; init; }
    public long Minutes { get; init; }
    public long Paused { get; init; }
    public string? Removed { get; init; }
    public string Added { get; init; } = "";
    public string Due { get; init; } = "";
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public string? MovedTo { get; init; }
    public string? Polled { get; init; }
    public string? Succeeded { get; init; }
    public long Failures { get; init; }
    public string? Failure { get; init; }
    public long Entries { get; init; }
    public long Reports { get; init; }

    public FeedView View => new()
    {
        Id = Id,
        Plan = new(Address) { Kind = Codes.Label<FeedKind>(Kind), Title = Title, Publisher = Publisher, Category = Category, Interval = TimeSpan.FromMinutes(Minutes) },
        Paused = Paused != 0,
        Added = Codes.Moment(Added),
        Due = Codes.Moment(Due),
        MovedTo = MovedTo,
        Polled = Codes.MomentOrNull(Polled),
        Succeeded = Codes.MomentOrNull(Succeeded),
        Failures = (int)Failures,
        Failure = Failure,
        Entries = Entries,
        Reports = Reports,
    };
}
