using System.Collections.Immutable;
using System.Text.Json;

namespace Dixit.Ledger.Views;

/// <summary>A development that a watch is to tell of.</summary>
/// <param name="Development">Its number.</param>
/// <param name="Payload">What is told, as JSON: the words, with the statements, offsets and addresses that they rest on.</param>
public sealed record Finding(long Development, JsonElement Payload);

/// <summary>An alert.</summary>
public sealed record AlertView
{
    /// <summary>Its id: a hash of the watch and the development, the same on every attempt to deliver it.</summary>
    public required string Id { get; init; }

    /// <summary>Its number; later ones have higher numbers.</summary>
    public required long Number { get; init; }

    /// <summary>The number of the watch.</summary>
    public required long Watch { get; init; }

    /// <summary>The number of the development.</summary>
    public required long Development { get; init; }

    /// <summary>What is told, as JSON.</summary>
    public required JsonElement Payload { get; init; }

    /// <summary>When it was raised.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How it is delivered, in order of the channels.</summary>
    public ImmutableArray<DeliveryView> Deliveries { get; init; } = [];
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>It is yet to be delivered.</summary>
    Waiting,

    /// <summary>The receiver has it.</summary>
    Delivered,

    /// <summary>It was tried as often as makes sense, or its channel is gone.</summary>
    GivenUp,
}

/// <summary>An alert on its way through one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Due">When it is tried next, or null where it no longer is.</param>
/// <param name="Attempts">What was tried, in order.</param>
public sealed record DeliveryView(ChannelView Channel, DeliveryState State, DateTimeOffset? Due, ImmutableArray<AttemptView> Attempts);

/// <summary>One attempt at a delivery.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">How it ended, in words for people; null while it is under way, or where the program ended before it knew.</param>
/// <param name="Next">When the next one was planned for, or null.</param>
public sealed record AttemptView(int Number, DateTimeOffset At, string? Outcome, DateTimeOffset? Next);

/// <summary>A delivery that is to be tried now.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Watch">The watch it is of.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Secret">What signs it, or null.</param>
/// <param name="Attempt">The number of this attempt, from 1.</param>
/// <param name="Until">Until when nobody else is given it.</param>
public sealed record DueDelivery(AlertView Alert, WatchView Watch, ChannelView Channel, string? Secret, int Attempt, DateTimeOffset Until)
{
    /// <summary>The alert and where it goes; never the secret.</summary>
    public override string ToString() => $"{Alert.Id} to {Channel.Kind} {Channel.Address}";
}

/// <summary>How an attempt ended.</summary>
/// <param name="State">Delivered, given up, or to be tried again (<see cref="DeliveryState.Waiting"/>).</param>
/// <param name="Outcome">How it ended, in words for people.</param>
/// <param name="Next">When to try again; given with <see cref="DeliveryState.Waiting"/> alone.</param>
public sealed record AttemptEnd(DeliveryState State, string Outcome, DateTimeOffset? Next = null);

/// <summary>Which alerts to list, the newest first.</summary>
public sealed record AlertFilter
{
    /// <summary>Only those of this watch.</summary>
    public long? Watch { get; init; }

    /// <summary>Only those that bear on this claim.</summary>
    public long? Claim { get; init; }

    /// <summary>Only those with a delivery that stands so.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}
