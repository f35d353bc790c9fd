using System.Globalization;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Corrections;

/// <summary>A correction as it lies in the ledger.</summary>
internal sealed class CorrectionRow
{
    /// <summary>The columns, from <c>c</c>.</summary>
    public const string Columns = "c.id, c.at, c.by, c.kind, c.target, c.payload, c.undone_by AS UndoneBy";

    public long Id { get; init; }
    public string At { get; init; } = "";
    public string By { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Target { get; init; } = "";
    public string Payload { get; init; } = "";
    public long? UndoneBy { get; init; }

    public CorrectionView View => new(Id, DateTimeOffset.Parse(At, CultureInfo.InvariantCulture), By, Kind, Target, Payload, UndoneBy);
}
