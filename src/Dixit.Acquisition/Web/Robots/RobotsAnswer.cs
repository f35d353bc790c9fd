namespace Dixit.Acquisition.Web.Robots;

/// <summary>What came of asking a host for its robots.txt.</summary>
/// <param name="Rules">Its rules; null where they cannot be had now, so that nothing may be fetched.</param>
/// <param name="Failure">Why they cannot be had.</param>
/// <param name="Until">When to ask again.</param>
internal sealed record RobotsAnswer(RobotsRules? Rules, FetchFailure? Failure, DateTimeOffset Until);
