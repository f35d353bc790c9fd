namespace Dixit.Provenance;

/// <summary>How far two reports are the same text.</summary>
/// <param name="Resemblance">The estimated Jaccard index of their shingles, 0 to 1.</param>
/// <param name="ContainmentAinB">The share of the first one's words that stand in runs which the second has too, 0 to 1.</param>
/// <param name="ContainmentBinA">The same the other way round.</param>
/// <param name="LongestSharedRunInWords">The most words in a row that both have.</param>
/// <param name="IsCopy">Whether one was made from the other or both from one text.</param>
public readonly record struct CopyLikeness(double Resemblance, double ContainmentAinB, double ContainmentBinA, int LongestSharedRunInWords, bool IsCopy);
