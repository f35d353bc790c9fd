using Dixit.Claims;
using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>The claims of a ledger, and how positions on them changed.</summary>
public interface IClaims
{
    /// <summary>Lists claims, the newest change first, then the newest statement.</summary>
    Task<Page<ClaimSummary>> Claims(ClaimFilter filter, CancellationToken cancellation = default);

    /// <summary>A claim with all positions on it, or null. A claim that was merged into another shows that one.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="asOf">Up to when to look, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ClaimView?> Claim(long id, AsOf? asOf = null, CancellationToken cancellation = default);

    /// <summary>The claims that a question is about, the closest first.</summary>
    /// <param name="asked">What is asked, laid out as the engine lays out contents.</param>
    /// <param name="limit">At most how many.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<ClaimMatch>> FindClaims(IEnumerable<Proposition> asked, int limit = 5, CancellationToken cancellation = default);

    /// <summary>Lists changes of positions, the newest first.</summary>
    Task<Page<ChangeView>> Changes(ChangeFilter filter, CancellationToken cancellation = default);
}
