using System.Collections.Immutable;

namespace Dixit.Ledger.Views;

/// <summary>What sort of thing is watched.</summary>
public enum WatchKind
{
    /// <summary>A question: the claims that answer it.</summary>
    Question,

    /// <summary>An actor, by its key: what it and those who speak for it hold.</summary>
    Actor,

    /// <summary>Words that a claim or a statement has.</summary>
    Search,
}

/// <summary>By what way alerts go out. The Atom feed of a watch is no channel: it is there for every watch, and read off its alerts.</summary>
public enum ChannelKind
{
    /// <summary>An HTTP request to an address, signed where there is a secret.</summary>
    Webhook,

    /// <summary>A message to an e-mail address.</summary>
    Email,
}

/// <summary>Where a watch is to send its alerts.</summary>
/// <param name="Kind">By what way.</param>
/// <param name="Address">The address.</param>
/// <param name="Secret">What signs a webhook's requests; null for none, or on an edit for the one that is there.</param>
public sealed record ChannelPlan(ChannelKind Kind, string Address, string? Secret = null)
{
    /// <summary>The kind and address; never the secret.</summary>
    public override string ToString() => $"{Kind} {Address}";
}

/// <summary>What is planned of a watch.</summary>
/// <param name="Kind">What sort of thing is watched.</param>
/// <param name="Subject">The question as asked, the key of the actor, or the words.</param>
public sealed record WatchPlan(WatchKind Kind, string Subject)
{
    /// <summary>ISO 639-1 code of the language in which it is asked and alerts are worded; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Of which developments it is to hear.</summary>
    public ImmutableArray<DevelopmentKind> Wants { get; init; } =
        [DevelopmentKind.Change, DevelopmentKind.Actor, DevelopmentKind.Variant, DevelopmentKind.Origin, DevelopmentKind.Altered];

    /// <summary>Where to send alerts, beside the watch's own feed.</summary>
    public ImmutableArray<ChannelPlan> Channels { get; init; } = [];

    /// <summary>The name of the account that it belongs to, or null where there are none.</summary>
    public string? Owner { get; init; }

    /// <summary>The number of the development after which to begin; null for the newest one, so that only what comes from now on is heard of.</summary>
    public long? From { get; init; }
}

/// <summary>A watch.</summary>
public sealed record WatchView
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What sort of thing is watched.</summary>
    public required WatchKind Kind { get; init; }

    /// <summary>The question as asked, the key of the actor, or the words.</summary>
    public required string Subject { get; init; }

    /// <summary>ISO 639-1 code of its language, where known.</summary>
    public string? Language { get; init; }

    /// <summary>Of which developments it hears.</summary>
    public required ImmutableArray<DevelopmentKind> Wants { get; init; }

    /// <summary>Where it sends alerts.</summary>
    public required ImmutableArray<ChannelView> Channels { get; init; }

    /// <summary>The name of the account that it belongs to, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>True while it rests.</summary>
    public bool Paused { get; init; }

    /// <summary>When it was taken up.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>The number of the development up to which it has looked.</summary>
    public required long Reached { get; init; }

    /// <summary>When it looked last, or null.</summary>
    public DateTimeOffset? Looked { get; init; }

    /// <summary>How many alerts it has raised.</summary>
    public required long Alerts { get; init; }
}

/// <summary>Where a watch sends its alerts. Secrets are never shown.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">By what way.</param>
/// <param name="Address">The address.</param>
/// <param name="Signed">True where it has a secret.</param>
public sealed record ChannelView(long Id, ChannelKind Kind, string Address, bool Signed);

/// <summary>Which watches to list.</summary>
public sealed record WatchFilter
{
    /// <summary>Only those of this account.</summary>
    public string? Owner { get; init; }

    /// <summary>Only those that do not rest.</summary>
    public bool Active { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}
