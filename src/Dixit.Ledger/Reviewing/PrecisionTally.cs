using System.Globalization;
using Dixit.Attribution;
using Dixit.Ledger.Corrections;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Reviewing;

/// <summary>Sets what the engine read against what it counts as after the corrections that hold.</summary>
internal sealed class PrecisionTally(Session session)
{
    private sealed class CorrectionRow
    {
        public string Kind { get; init; } = "";
        public string Target { get; init; } = "";
        public string Payload { get; init; } = "";
    }

    private sealed class Row
    {
        public long Id { get; init; }
        public string? Language { get; init; }
    }

    private readonly record struct Verdict(Act Act, string? Language, string Review, bool Span, bool ActField, bool Stance, bool Actor, bool Said, bool Claim)
    {
        public bool IsWrong => Span || ActField || Stance || Actor || Said || Claim;
    }

    public async Task<Precision> Make()
    {
        var verdicts = await Verdicts().ConfigureAwait(false);
        var rows = verdicts.GroupBy(v => (v.Act, v.Language)).OrderBy(g => g.Key.Act).ThenBy(g => g.Key.Language, StringComparer.Ordinal).Select(g => Tally(g.Key.Act, g.Key.Language, [.. g]));
        return new([.. rows], Tally(null, null, verdicts));
    }

    private static PrecisionRow Tally(Act? act, string? language, List<Verdict> verdicts)
    {
        var kept = verdicts.Where(v => v.Review != "rejected").ToList();
        var wrong = kept.Where(v => v.IsWrong).ToList();
        return new(act, language, kept.Count - wrong.Count, wrong.Count, verdicts.Count - kept.Count, new(
            wrong.Count(v => v.Span), wrong.Count(v => v.ActField), wrong.Count(v => v.Stance), wrong.Count(v => v.Actor), wrong.Count(v => v.Said), wrong.Count(v => v.Claim)));
    }

    private async Task<List<Verdict>> Verdicts()
    {
        var verdicts = new List<Verdict>();
        var readings = new Readings(session);
        foreach (var row in await Reviewed().ConfigureAwait(false))
        {
            var (read, counts) = await readings.Both(row.Id).ConfigureAwait(false);
            if (counts.Review is not { } review) continue;
            verdicts.Add(new(read.Act, row.Language, review,
                Span: read.Cue != counts.Cue || !read.Source.SequenceEqual(counts.Source) || !read.Content.SequenceEqual(counts.Content),
                ActField: read.Act != counts.Act,
                Stance: read.Stance != counts.Stance,
                Actor: !read.Speakers.SequenceEqual(counts.Speakers),
                Said: read.Said != counts.Said,
                Claim: !read.Holdings.Select(h => h.Variant).SequenceEqual(counts.Holdings.Select(h => h.Variant))));
        }
        return verdicts;
    }

    /// <summary>The statements that a correction that holds names, each once.</summary>
    private async Task<List<Row>> Reviewed()
    {
        var corrections = await session.Query<CorrectionRow>("SELECT kind, target, payload FROM correction WHERE undone_by IS NULL AND kind IN ('confirm', 'reject', 'edit', 'move', 'split-actor')")
            .ConfigureAwait(false);
        var names = corrections.SelectMany(c => c.Kind == "split-actor" ? Json.Read<SplitActorPayload>(c.Payload).Statements : [c.Target]).Distinct(StringComparer.Ordinal).Select(Parts).ToList();
        return await session.Query<Row>($"""
            SELECT s.id, v.language FROM report r JOIN statement s ON s.report = r.number JOIN report_version v ON v.report = s.report AND v.version = s.version
            WHERE {session.Dialect.InPairs("r.id, s.number", "@reports", "@numbers")} AND s.state <> 2 ORDER BY s.id
            """, new { reports = session.Dialect.List(names.Select(n => n.Report)), numbers = session.Dialect.List(names.Select(n => n.Number)) }).ConfigureAwait(false);
    }

    private static (string Report, long Number) Parts(string name)
    {
        var hash = name.LastIndexOf('#');
        return (name[..hash], long.Parse(name.AsSpan(hash + 1), CultureInfo.InvariantCulture));
    }
}
