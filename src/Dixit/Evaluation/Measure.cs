namespace Dixit.Evaluation;

/// <summary>A named figure of an evaluation: one of a count, a share and a rate.</summary>
/// <param name="Name">As the published scorer prints it: <c>content@0.5</c>.</param>
/// <param name="Count">A number of things, or null.</param>
/// <param name="Share">An accuracy from 0 to 1, or null.</param>
/// <param name="Score">Precision and recall, or null.</param>
public sealed record Measure(string Name, int? Count = null, double? Share = null, Score? Score = null);
