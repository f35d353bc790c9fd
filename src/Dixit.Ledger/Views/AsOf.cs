namespace Dixit.Ledger.Views;

/// <summary>A day to answer as of: only what was published, or said, up to the end of it counts.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">Which of the two days of a statement counts.</param>
public sealed record AsOf(DateOnly Day, AsOfBy By = AsOfBy.Published);

/// <summary>Which day of a statement counts.</summary>
public enum AsOfBy
{
    /// <summary>When its report was published. What is undated counts never.</summary>
    Published,

    /// <summary>When it was said, else when its report was published.</summary>
    Said,
}
