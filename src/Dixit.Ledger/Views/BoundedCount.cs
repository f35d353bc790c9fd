namespace Dixit.Ledger.Views;

/// <summary>A number that is counted only so far.</summary>
/// <param name="Count">What was counted.</param>
/// <param name="More">True where there are more than this.</param>
public readonly record struct BoundedCount(int Count, bool More);
