using Dixit.Ledger.Derivation;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Figures;

/// <summary>Finds who cites whom for a claim.</summary>
internal sealed class OriginGraphQuery(Session session)
{
    public async Task<OriginGraph?> Of(long claim, AsOf? asOf)
    {
        if (await session.Find<long?>("SELECT COALESCE(merged_into, id) FROM claim WHERE id = @claim", new { claim }).ConfigureAwait(false) is not { } root) return null;
        var evidence = await EvidenceRow.Of(session, root, asOf).ConfigureAwait(false);
        var names = (await new Loader(session).Reports(evidence.Select(e => e.Report)).ConfigureAwait(false)).Values.OrderBy(r => r.Number).ToList();
        var reports = ClaimOriginFinder.Reports(evidence, names);
        return new OriginDrawing([.. names.Zip(reports)]).Draw(root);
    }
}
