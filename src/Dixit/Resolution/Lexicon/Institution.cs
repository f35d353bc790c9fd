namespace Dixit.Resolution.Lexicon;

/// <summary>An institution of <c>data/world/institutions.tsv</c>.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Name">Its full name in the language of the tables read.</param>
/// <param name="Kind">What a report may call it.</param>
/// <param name="State">The id of its state, or null.</param>
/// <param name="IsMetonym">True for a place or building that news writes for a body ("Bercy").</param>
internal sealed record Institution(string Id, string Name, string Kind, string? State, bool IsMetonym);
