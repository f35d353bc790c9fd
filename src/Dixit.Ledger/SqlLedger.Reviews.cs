using System.Collections.Immutable;
using Dixit.Ledger.Figures;
using Dixit.Ledger.Reviewing;
using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <content>What people look through, and the numbers that pages show.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<Page<StatementView>> Waiting(ReviewFilter filter, CancellationToken cancellation = default) => store.Read(session => new ReviewQueue(session).List(filter), cancellation);

    /// <inheritdoc/>
    public Task<BoundedCount> CountWaiting(ReviewFilter filter, int most = 1000, CancellationToken cancellation = default)
        => store.Read(session => new ReviewQueue(session).Count(filter, most), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<CorrectionView>> CorrectAll(IEnumerable<Correction> corrections, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        return store.Write(async session =>
        {
            var (desk, taken) = (Desk(session), ImmutableArray.CreateBuilder<CorrectionView>());
            foreach (var correction in corrections) taken.Add(await desk.Take(correction, by).ConfigureAwait(false));
            return taken.ToImmutable();
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task<Precision> Precision(CancellationToken cancellation = default) => store.Read(session => new PrecisionTally(session).Make(), cancellation);

    /// <inheritdoc/>
    public Task<Page<AlterationView>> Alterations(AlterationFilter filter, CancellationToken cancellation = default)
        => store.Read(session => new AlterationList(session).Get(filter), cancellation);

    /// <inheritdoc/>
    public Task<Overview> Overview(ReviewFilter? waiting = null, CancellationToken cancellation = default)
        => store.Read(session => new OverviewQuery(session).Get(waiting ?? new()), cancellation);

    /// <inheritdoc/>
    public Task<WeeklyCounts> Weeks(CancellationToken cancellation = default) => store.Read(session => new WeekQueries(session).OfAll(), cancellation);

    /// <inheritdoc/>
    public Task<WeeklyCounts> ClaimWeeks(long claim, CancellationToken cancellation = default) => store.Read(session => new WeekQueries(session).OfClaim(claim), cancellation);

    /// <inheritdoc/>
    public Task<WeeklyCounts> ActorWeeks(long actor, CancellationToken cancellation = default) => store.Read(session => new WeekQueries(session).OfActor(actor), cancellation);

    /// <inheritdoc/>
    public Task<OriginGraph?> OriginGraph(long claim, AsOf? asOf = null, CancellationToken cancellation = default)
        => store.Read(session => new OriginGraphQuery(session).Of(claim, asOf), cancellation);
}
