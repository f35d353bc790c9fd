using Dixit.Claims;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Queries;

/// <summary>A variant as it lies in the ledger.</summary>
internal sealed class VariantRow
{
    /// <summary>The columns, from <c>v</c>.</summary>
    public const string Columns = "v.id, v.claim, v.label, v.relation, v.language, v.proposition";

    public long Id { get; init; }
    public long Claim { get; init; }
    public string Label { get; init; } = "";
    public string Relation { get; init; } = "";
    public string? Language { get; init; }
    public string Proposition { get; init; } = "";

    public VariantView View => new(Id, Label, Codes.Label<Relation>(Relation), Language, Json.Read<Proposition>(Proposition));
}
