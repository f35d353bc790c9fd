namespace Dixit.Resolution.Lexicon;

/// <summary>A state, union or territory of <c>data/world/states.tsv</c>.</summary>
/// <param name="Id">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Its usual name in the language of the tables read.</param>
/// <param name="Adjective">Its usual adjective.</param>
/// <param name="Wikidata">Its item, or null.</param>
internal sealed record State(string Id, string Name, string Adjective, string? Wikidata);
