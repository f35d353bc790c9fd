using System.Security.Cryptography;
using System.Text;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Adding;

/// <summary>Puts one report with all that was read in it into the ledger, in the session of one transaction.</summary>
internal sealed class ReportAdder(Session session, Matching matching, Propositions propositions, string now)
{
    /// <summary>A report as far as adding looks at it.</summary>
    private sealed class Known
    {
        public long Number { get; init; }
        public long Version { get; init; }
        public string Hash { get; init; } = "";
        public string Engine { get; init; } = "";
    }

    public async Task<Addition> Add(ReportStudy study)
    {
        var report = study.Read.Report;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)));
        var known = await session.Find<Known>("""
            SELECT r.number, r.version, v.hash, v.engine FROM report r JOIN report_version v ON v.report = r.number AND v.version = r.version WHERE r.id = @Id
            """, new { report.Id }).ConfigureAwait(false);
        if (known is not null && known.Hash == hash) return new(report.Id, AdditionOutcome.Known, (int)known.Version);

        var (number, version) = known is null ? (await session.NextId("report", "number").ConfigureAwait(false), 1L) : (known.Number, known.Version + 1);
        var touched = known is null ? [] : await Supersede(number).ConfigureAwait(false);
        await new VersionWriter(session, now).Write(report, number, version, hash, study.EngineVersion).ConfigureAwait(false);
        touched.AddRange(await new ReadingWriter(session, matching, propositions).Write(study, number, version).ConfigureAwait(false));
        await new Derived(session, matching, propositions).Refresh(touched).ConfigureAwait(false);
        return new(report.Id, known is null ? AdditionOutcome.Added : AdditionOutcome.Changed, (int)version);
    }

    /// <summary>The statements of the version so far do not count any more.</summary>
    private async Task<List<long>> Supersede(long report)
    {
        var statements = await session.Query<long>("SELECT id FROM statement WHERE report = @report AND state = 0 ORDER BY id", new { report }).ConfigureAwait(false);
        await session.Execute("UPDATE statement SET state = 1 WHERE report = @report AND state = 0", new { report }).ConfigureAwait(false);
        return statements;
    }
}
