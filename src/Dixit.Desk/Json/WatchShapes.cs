using System.Collections.Immutable;
using System.Text.Json;

namespace Dixit.Desk.Json;

/// <summary>What somebody watches.</summary>
public sealed record WatchShape
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary><c>question</c>, <c>actor</c> or <c>search</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The question as asked, the key of the actor, or the words.</summary>
    public required string Subject { get; init; }

    /// <summary>ISO 639-1 code of its language, where known.</summary>
    public string? Lang { get; init; }

    /// <summary>Of what it hears: <c>change</c>, <c>actor</c>, <c>variant</c>, <c>origin</c>, <c>altered</c>.</summary>
    public required ImmutableArray<string> Wants { get; init; }

    /// <summary>Where it sends alerts, beside its own feed.</summary>
    public required ImmutableArray<ChannelShape> Channels { get; init; }

    /// <summary>The name of the account that it belongs to.</summary>
    public string? Owner { get; init; }

    /// <summary>True while it rests.</summary>
    public required bool Paused { get; init; }

    /// <summary>When it was taken up.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>The number of the development up to which it has looked.</summary>
    public required long Reached { get; init; }

    /// <summary>When it looked last.</summary>
    public DateTimeOffset? Looked { get; init; }

    /// <summary>How many alerts it has raised.</summary>
    public required long Alerts { get; init; }
}

/// <summary>Where a watch sends its alerts; its secret is never shown.</summary>
public sealed record ChannelShape
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary><c>webhook</c> or <c>email</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>True where it has a secret.</summary>
    public required bool Signed { get; init; }
}

/// <summary>An alert.</summary>
public sealed record AlertShape
{
    /// <summary>Its id, the same on every attempt to deliver it.</summary>
    public required string Id { get; init; }

    /// <summary>Its number; later ones have higher numbers.</summary>
    public required long Number { get; init; }

    /// <summary>The number of the watch.</summary>
    public required long Watch { get; init; }

    /// <summary>The number of the development.</summary>
    public required long Development { get; init; }

    /// <summary>What is told.</summary>
    public required JsonElement Payload { get; init; }

    /// <summary>When it was raised.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How it is delivered.</summary>
    public required ImmutableArray<DeliveryShape> Deliveries { get; init; }
}

/// <summary>An alert on its way through one channel.</summary>
public sealed record DeliveryShape
{
    /// <summary>The channel.</summary>
    public required ChannelShape Channel { get; init; }

    /// <summary><c>waiting</c>, <c>delivered</c> or <c>given-up</c>.</summary>
    public required string State { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What was tried, in order.</summary>
    public required ImmutableArray<AttemptShape> Attempts { get; init; }
}

/// <summary>One attempt at a delivery.</summary>
public sealed record AttemptShape
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How it ended, in words for people.</summary>
    public string? Outcome { get; init; }

    /// <summary>When the next one was planned for.</summary>
    public DateTimeOffset? Next { get; init; }
}
