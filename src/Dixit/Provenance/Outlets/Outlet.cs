using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>A news agency, newspaper, broadcaster, magazine or site, as <c>data/world/outlets.tsv</c> lists it.</summary>
/// <param name="Id">Its id, lower case with hyphens.</param>
/// <param name="Name">Its usual name, as French reports write it.</param>
/// <param name="NameInEnglish">Its usual name, as English reports write it.</param>
/// <param name="Kind"><c>agency</c>, <c>newspaper</c>, <c>broadcaster</c>, <c>magazine</c> or <c>site</c>.</param>
/// <param name="Family">The group that publishes it, where that is sure.</param>
/// <param name="State">ISO 3166-1 alpha-2 code of its state.</param>
/// <param name="Hosts">The hosts of its addresses; those below them are its too.</param>
/// <param name="Wikidata">Its item, where that is certain.</param>
public sealed record Outlet(string Id, string Name, string NameInEnglish, string Kind, string? Family, string? State, ImmutableArray<string> Hosts, string? Wikidata)
{
    /// <summary>Every name it goes by, in either language.</summary>
    internal ImmutableArray<OutletName> Names { get; init; } = [];

    /// <summary>True for a news agency, whose reports others print.</summary>
    public bool IsAgency => Kind == "agency";
}
