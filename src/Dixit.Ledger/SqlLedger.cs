using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dixit.Claims;
using Dixit.Ledger.Adding;
using Dixit.Ledger.Corrections;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Export;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Ledger;

/// <summary>A ledger in a relational database: every question is one session, every addition or correction one transaction.</summary>
internal sealed partial class SqlLedger(Store store, Matching matching, TimeProvider clock) : ILedger
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
    public Task<ReportView?> Report(long number, CancellationToken cancellation = default) => store.Read(session => new ReportQueries(session).Numbered(number), cancellation);

    public Task<ReportView?> Report(string id, CancellationToken cancellation = default) => store.Read(session => new ReportQueries(session).Get(id), cancellation);

    /// <inheritdoc/>
    public Task<StatementView?> Statement(string name, CancellationToken cancellation = default)
        => store.Read(session => new ReportQueries(session).Statement(name), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<(long Report, int Version), string>> Texts(IEnumerable<(long Report, int Version)> versions, CancellationToken cancellation = default)
        => store.Read(session => new ReportQueries(session).Texts([.. versions]), cancellation);

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

    /// <inheritdoc/>
    public Task<CorrectionView> Correct(Correction correction, string by, CancellationToken cancellation = default)
        => store.Write(session => Desk(session).Take(correction, by), cancellation);

    /// <inheritdoc/>
    public Task<CorrectionView> Undo(long id, string by, CancellationToken cancellation = default) => store.Write(session => Desk(session).Undo(id, by), cancellation);

    /// <inheritdoc/>
    public Task<CorrectionView?> Correction(long id, CancellationToken cancellation = default) => store.Read(session => new Trail(session).Find(id), cancellation);

    /// <inheritdoc/>
    public Task<Page<CorrectionView>> Corrections(CorrectionFilter filter, CancellationToken cancellation = default)
        => store.Read(session => new Trail(session).Get(filter), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Rereading> Reread(Func<Report, ReportStudy> read, bool everything = false, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        for (var number = 0L; await store.Read(session => new Outdated(session).After(number, Engine.Version, everything), cancellation).ConfigureAwait(false) is { } next; number = next.Number)
        {
            var study = read(next.Report);
            yield return await store.Write(session => new Rereader(session, matching, Known()).Read(study, next.Number, next.Version), cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task Export(TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return store.Read(async session =>
        {
            await new Exporter(session, matching, Known(), store.Schema).Write(output).ConfigureAwait(false);
            return true;
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task<int> Import(TextReader input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new Importer(store, matching, Known, store.Name).Read(input, cancellation);
    }

    /// <inheritdoc/>
    public Task Backup(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return store.Backup(path, cancellation);
    }

    /// <inheritdoc/>
    public Task<Checkup> Check(CancellationToken cancellation = default) => store.Read(session => new Examination(session, matching, Known()).Make(store), cancellation);

    /// <summary>Closes it.</summary>
    public ValueTask DisposeAsync() => store.DisposeAsync();

    private CorrectionDesk Desk(Session session) => new(session, matching, Known(), Codes.Moment(clock.GetUtcNow()));

    private Propositions Known() => new(_propositions);
}
