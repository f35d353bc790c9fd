using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Figures;

/// <summary>Draws who cites whom for a claim.</summary>
internal sealed class OriginGraphQuery(Session session)
{
    public async Task<OriginGraph?> Of(long claim, AsOf? asOf)
        => await session.Find<long?>("SELECT COALESCE(merged_into, id) FROM claim WHERE id = @claim", new { claim, asOf?.Day }).ConfigureAwait(false) is { } root ? new(root, [], [], 0) : null;
}
