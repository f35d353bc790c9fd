using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Reviewing;

/// <summary>An alteration as it lies in the ledger.</summary>
internal sealed class AlterationRow
{
    /// <summary>The columns, from <c>x</c>.</summary>
    public const string Columns = "x.id, x.report, x.version, x.kind, x.fields, x.earlier, x.later, x.at";

    public long Id { get; init; }
    public long Report { get; init; }
    public long Version { get; init; }
    public string Kind { get; init; } = "";
    public string Fields { get; init; } = "";
    public long? Earlier { get; init; }
    public long? Later { get; init; }
    public string At { get; init; } = "";

    /// <summary>Alterations with their statements, in the order given.</summary>
    public static async Task<List<AlterationView>> Views(Session session, List<AlterationRow> rows)
    {
        var loader = new Loader(session);
        var statements = await loader.Statements(rows.SelectMany(r => new[] { r.Earlier, r.Later }).OfType<long>()).ConfigureAwait(false);
        var reports = await loader.Reports(rows.Select(r => r.Report)).ConfigureAwait(false);
        return [.. rows.Select(r => new AlterationView
        {
            Id = r.Id,
            Kind = Codes.Label<AlterationKind>(r.Kind),
            Fields = [.. r.Fields.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Codes.Label<AlterationField>)],
            Report = reports[r.Report],
            Version = (int)r.Version,
            At = Codes.Moment(r.At),
            Earlier = r.Earlier is { } earlier ? statements[earlier] : null,
            Later = r.Later is { } later ? statements[later] : null,
        })];
    }
}
