using Dixit.Ledger.Views;

namespace Dixit.Desk.Alerts;

/// <summary>A way by which alerts go out.</summary>
public interface IAlertChannel
{
    /// <summary>Which way it is.</summary>
    ChannelKind Kind { get; }

    /// <summary>Sends one alert, once. Throws only when it is cancelled: what goes wrong is a value.</summary>
    Task<Sending> Send(DueDelivery delivery, CancellationToken cancellation);
}

/// <summary>How one attempt went.</summary>
/// <param name="Result">Whether the receiver has it.</param>
/// <param name="Outcome">In words for people.</param>
/// <param name="After">How long the receiver asks to be left alone, or null.</param>
public sealed record Sending(SendingResult Result, string Outcome, TimeSpan? After = null);

/// <summary>Whether the receiver has it.</summary>
public enum SendingResult
{
    /// <summary>It has.</summary>
    Delivered,

    /// <summary>It has not, or has not said so; another attempt may do.</summary>
    Failed,

    /// <summary>It will not have it, however often it is tried.</summary>
    Refused,
}
