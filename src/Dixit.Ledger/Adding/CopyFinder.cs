using Dixit.Ledger.Storage;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Adding;

/// <summary>Finds the reports that are copies of one text with a new one, and joins them: reports are of one group where a chain of copies leads from one to the other.</summary>
internal sealed class CopyFinder(Session session)
{
    // How many reports are compared word by word; those that share most keys come first.
    private const int MostCandidates = 24;

    private sealed class Candidate
    {
        public long Copies { get; init; }
        public byte[] Fingerprint { get; init; } = [];
        public string Text { get; init; } = "";
    }

    /// <summary>Keeps the report's fingerprint and joins it to its copies.</summary>
    public async Task Join(Report report, long number, long version)
    {
        var fingerprint = Fingerprint.Of(report);
        var bands = fingerprint.Bands.Select(b => unchecked((long)b)).ToList();
        if (version > 1) await Forget(number, version - 1).ConfigureAwait(false);
        await session.Execute("UPDATE report_version SET fingerprint = @bytes WHERE report = @number AND version = @version", new { bytes = fingerprint.ToBytes(), number, version }).ConfigureAwait(false);
        var candidates = await session.Query<Candidate>($"""
            SELECT r.copies, v.fingerprint, v.text
            FROM (SELECT report, count(*) AS shared FROM report_band WHERE {session.Dialect.In("band", "@bands")} GROUP BY report ORDER BY shared DESC, report LIMIT {MostCandidates}) c
            JOIN report r ON r.number = c.report JOIN report_version v ON v.report = r.number AND v.version = r.version
            """, new { bands = session.Dialect.List(bands) }).ConfigureAwait(false);
        await session.Execute("INSERT INTO report_band (band, report) VALUES (@band, @number)", bands.Select(band => new { band, number }).ToList()).ConfigureAwait(false);

        var groups = candidates.Where(c => Copies.Compare(fingerprint, report.Text, Fingerprint.FromBytes(c.Fingerprint), c.Text).IsCopy).Select(c => c.Copies)
            .Append(number).Distinct().Order().ToList();
        if (groups.Count > 1)
            await session.Execute($"UPDATE report SET copies = @first WHERE {session.Dialect.In("copies", "@groups")}", new { first = groups[0], groups = session.Dialect.List(groups) }).ConfigureAwait(false);
    }

    /// <summary>An earlier version is no candidate any more.</summary>
    private async Task Forget(long number, long version)
    {
        var bytes = await session.Find<byte[]>("SELECT fingerprint FROM report_version WHERE report = @number AND version = @version", new { number, version }).ConfigureAwait(false);
        var bands = Fingerprint.FromBytes(bytes).Bands.Select(b => unchecked((long)b));
        await session.Execute($"DELETE FROM report_band WHERE report = @number AND {session.Dialect.In("band", "@bands")}", new { number, bands = session.Dialect.List(bands) }).ConfigureAwait(false);
    }
}
