using System.Collections.Concurrent;
using Dixit.Claims;
using Dixit.Ledger.Adding;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>A ledger in a relational database: every question is one session, every addition or correction one transaction.</summary>
internal sealed class SqlLedger(Store store, Matching matching, TimeProvider clock) : ILedger
{
    private readonly ConcurrentDictionary<long, Proposition> _propositions = new();

    /// <inheritdoc/>
    public Task<Addition> Add(ReportStudy study, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        return store.Write(session => new ReportAdder(session, matching, Known(), Codes.Moment(clock.GetUtcNow())).Add(study), cancellation);
    }

    /// <inheritdoc/>
    public Task<Page<ReportName>> Reports(ReportFilter filter, CancellationToken cancellation = default)
        => store.Read(session => new ReportQueries(session).List(filter), cancellation);

    /// <inheritdoc/>
    public Task<ReportView?> Report(string id, CancellationToken cancellation = default) => store.Read(session => new ReportQueries(session).Get(id), cancellation);

    /// <inheritdoc/>
    public Task<StatementView?> Statement(string name, CancellationToken cancellation = default)
        => store.Read(session => new ReportQueries(session).Statement(name), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StatementView>> Search(string text, int limit = 20, CancellationToken cancellation = default)
        => store.Read(session => new ReportQueries(session).Search(text, limit), cancellation);

    /// <inheritdoc/>
    public Task<Page<ClaimSummary>> Claims(ClaimFilter filter, CancellationToken cancellation = default) => store.Read(session => new ClaimList(session).Get(filter), cancellation);

    /// <inheritdoc/>
    public Task<ClaimView?> Claim(long id, AsOf? asOf = null, CancellationToken cancellation = default)
        => store.Read(session => new ClaimPage(session, matching, Known()).Get(id, asOf), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimMatch>> FindClaims(IEnumerable<Proposition> asked, int limit = 5, CancellationToken cancellation = default)
        => store.Read(session => new ClaimFinder(session, matching, Known()).Find(asked, limit), cancellation);

    /// <inheritdoc/>
    public Task<Page<ChangeView>> Changes(ChangeFilter filter, CancellationToken cancellation = default) => store.Read(session => new ChangeList(session).Get(filter), cancellation);

    /// <inheritdoc/>
    public Task<Page<ActorSummary>> Actors(ActorFilter filter, CancellationToken cancellation = default) => store.Read(session => new ActorQueries(session).List(filter), cancellation);

    /// <inheritdoc/>
    public Task<ActorView?> Actor(string name, string? cursor = null, int limit = 50, CancellationToken cancellation = default)
        => store.Read(session => new ActorQueries(session).Get(name, cursor, limit), cancellation);

    /// <summary>Closes it.</summary>
    public ValueTask DisposeAsync() => store.DisposeAsync();

    private Propositions Known() => new(_propositions);
}
