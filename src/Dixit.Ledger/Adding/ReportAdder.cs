using System.Security.Cryptography;
using System.Text;
using Dixit.Ledger.Corrections;
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

        return known is null ? await First(study, hash).ConfigureAwait(false) : await Next(study, hash, known).ConfigureAwait(false);
    }

    private async Task<Addition> First(ReportStudy study, string hash)
    {
        var report = study.Read.Report;
        var number = await session.NextId("report", "number").ConfigureAwait(false);
        await new VersionWriter(session, now).Write(report, number, 1, hash, study.EngineVersion, study.Provenance.Credits).ConfigureAwait(false);
        var written = await new ReadingWriter(session, matching, propositions).Write(study, number, 1, [], again: false).ConfigureAwait(false);
        await Derive(study, number, 1, written, written).ConfigureAwait(false);
        return new(report.Id, AdditionOutcome.Added, 1);
    }

    /// <summary>Keeps another text under the same id: its statements count from now on, and corrections go over to those that carry on the corrected ones.</summary>
    private async Task<Addition> Next(ReportStudy study, string hash, Known known)
    {
        var (report, version) = (study.Read.Report, known.Version + 1);
        var readings = new EarlierReadings(session);
        var earlier = await readings.Of(known.Number, known.Version, andRetired: false).ConfigureAwait(false);
        await readings.SetAside(earlier, state: 1).ConfigureAwait(false);
        await new VersionWriter(session, now).Write(report, known.Number, version, hash, study.EngineVersion, study.Provenance.Credits).ConfigureAwait(false);
        var carried = Succession.Of(earlier, study.Read.Statements, report.Text);
        var written = await new ReadingWriter(session, matching, propositions).Write(study, known.Number, version, carried, again: false).ConfigureAwait(false);

        var unanchored = await readings.Corrections(report.Id, earlier.Except(carried.Values).Select(e => e.Number)).ConfigureAwait(false);
        foreach (var id in written) unanchored.AddRange(await new Restating(session).Apply(id).ConfigureAwait(false));
        await Derive(study, known.Number, version, [.. earlier.Select(e => e.Id), .. written], written).ConfigureAwait(false);
        return new(report.Id, AdditionOutcome.Changed, (int)version) { Unanchored = [.. unanchored.Order()] };
    }

    /// <summary>Draws what follows, and writes down what is new by it.</summary>
    private async Task Derive(ReportStudy study, long report, long version, List<long> touched, List<long> written)
    {
        var refreshed = await new Derived(session, matching, propositions).Refresh(touched).ConfigureAwait(false);
        var log = new DevelopmentWriter(session, report, version, now);
        await new News(session, propositions, log).Write(refreshed, written).ConfigureAwait(false);
        await new OriginNews(session, log).Write(study, report, refreshed, written).ConfigureAwait(false);
        if (version == 1) return;
        foreach (var a in await new AlterationWriter(session).Write(report, version, now).ConfigureAwait(false))
            if (a.Earlier is { } before) await log.Altered(before, a.Later, a.Later is null ? Codes.Name(a.Kind) : a.Fields).ConfigureAwait(false);
    }
}
