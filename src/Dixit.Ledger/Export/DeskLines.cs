using System.Collections.Immutable;
using System.Text.Json;

namespace Dixit.Ledger.Export;

// The lines of what a desk keeps, behind those of Lines.cs. Secrets are in none of them.

internal sealed record FeedLine(
    string Kind, long Id, string Address, string FeedKind, string? Title, string? Publisher, string? Category, long Minutes, bool Paused, string? Removed, string Added, string Due,
    string? Etag, string? LastModified, string? MovedTo, string? Polled, string? Succeeded, long Failures, string? Failure, long Entries, long Reports);

internal sealed record FeedItemLine(
    string Kind, long Feed, string Entry, string? Address, string? Report, string? Hash, string? Stamp, string Seen, string? Read, string? Failure);

internal sealed record DevelopmentLine(
    string Kind, long Number, string Key, string DevelopmentKind, long? Claim, long? Variant, string? Actor, string? Statement, string? Before, string Report, long Version,
    string Detail, string Day, string At);

internal sealed record WatchLine(
    string Kind, long Id, string WatchKind, string Subject, string? Language, string Wants, string? Owner, bool Paused, string? Removed, string Added, long Reached, string? Looked,
    ImmutableArray<ChannelLine> Channels);

internal sealed record ChannelLine(long Id, string ChannelKind, string Address, bool Signed, string? Removed);

internal sealed record AlertLine(string Kind, long Number, string Id, long Watch, long Development, JsonElement Payload, string At);
