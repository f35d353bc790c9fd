namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Why a feed cannot be read further.</summary>
internal sealed class FeedException(string message) : Exception(message);
