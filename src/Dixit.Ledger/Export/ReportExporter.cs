using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Ledger.Export;

/// <summary>Writes reports with their versions and statements, one report after another.</summary>
internal sealed class ReportExporter(Session session)
{
    private sealed class StashRow
    {
        public long Id { get; init; }
        public string? Reading { get; init; }
        public long? Predecessor { get; init; }
    }

    // As they were read: an actor that was merged into another stands here under its own key, so that the merging can still be undone.
    private sealed class SpeakerRow
    {
        public long Statement { get; init; }
        public string Actor { get; init; } = "";
        public string? Institution { get; init; }
        public string? Speaker { get; init; }
    }

    public async Task Write(TextWriter output)
    {
        var reports = await session.Query<(long Number, string Id, string? CopyOf)>("""
            SELECT r.number, r.id, c.id FROM report r LEFT JOIN report c ON c.number = r.copies AND r.copies <> r.number ORDER BY r.number
            """).ConfigureAwait(false);
        foreach (var (number, id, copyOf) in reports)
        {
            var report = (await new ReportQueries(session).Numbered(number).ConfigureAwait(false))!;
            await Exporter.Line(output, Report(report, copyOf)).ConfigureAwait(false);
            var stash = (await session.Query<StashRow>("SELECT id, reading, predecessor FROM statement WHERE report = @number", new { number }).ConfigureAwait(false)).ToDictionary(s => s.Id);
            var speakers = (await session.Query<SpeakerRow>("""
                SELECT p.statement, a.key AS Actor, i.key AS Institution, k.key AS Speaker FROM statement s JOIN statement_speaker p ON p.statement = s.id
                JOIN actor a ON a.id = p.actor LEFT JOIN actor i ON i.id = p.institution LEFT JOIN actor k ON k.id = p.speaker WHERE s.report = @number ORDER BY p.statement, p.place
                """, new { number }).ConfigureAwait(false)).ToLookup(s => s.Statement, s => new SpeakerLine(s.Actor, s.Institution, s.Speaker));
            var texts = report.Versions.ToDictionary(v => v.Number, v => (v.Report.Text, new CodePoints(v.Report.Text)));
            foreach (var s in report.Statements) await Exporter.Line(output, Statement(s, stash[s.Id], speakers[s.Id], texts[s.Version])).ConfigureAwait(false);
        }
    }

    private static ReportLine Report(ReportView r, string? copyOf) => new(
        "report", r.Name.Id, r.Name.Number, copyOf, r.Name.Version, r.Name.Language, r.Name.Title, r.Name.Url, r.Name.Publisher, r.Versions[^1].Report.Author, r.Name.Published,
        [.. r.Versions.Select(Version)]);

    private static VersionLine Version(VersionView v) => new(
        v.Number, Codes.Moment(v.Added), v.Engine, v.Report.Language, v.Report.Title, v.Report.Url, v.Report.Publisher, v.Report.Author, v.Report.Published,
        In(new(v.Report.Text), v.Report.Paragraphs), [.. v.Credits.Select(c => c with { Span = new CodePoints(v.Report.Text).FromUtf16(c.Span) })], v.Report.Text);

    private static StatementLine Statement(StatementView v, StashRow stash, IEnumerable<SpeakerLine> speakers, (string Text, CodePoints Points) at)
    {
        var s = v.Statement;
        return new("statement", v.Id, v.Report.Id, v.Version, v.Number, Codes.Name(v.State), stash.Predecessor, v.Engine, s.Level, s.Parent,
            Part(at, s.Source), Part(at, [s.Cue], s.CueLemma), Part(at, s.Content), Labels.Name(s.Act), Labels.Name(s.Stance), Labels.Name(s.Form), Labels.Name(s.Modality),
            s.Confidence, s.Speaker, Joined(v.Speakers.Select(c => c.Actor.Name)), Joined(v.Speakers.Select(c => c.Actor.Key)), v.Said?.ToString(),
            v.Review == Review.Suggested ? null : Codes.Name(v.Review), [.. speakers],
            [.. v.Holdings.Select(h => new HoldingLine(h.Claim, h.Variant, Labels.Name(h.Stance), h.SecondHand))], [.. v.Chain.Select(l => l with { Span = at.Points.FromUtf16(l.Span) })],
            stash.Reading is { } reading ? Json.Element(reading) : null);
    }

    private static PartLine Part((string Text, CodePoints Points) at, ImmutableArray<TextSpan> spans, string? lemma = null)
        => new(string.Join(" … ", spans.Select(span => span.In(at.Text))), In(at.Points, spans), lemma);

    private static string? Joined(IEnumerable<string> all) => string.Join(" | ", all) is { Length: > 0 } joined ? joined : null;

    private static ImmutableArray<TextSpan> In(CodePoints points, ImmutableArray<TextSpan> spans) => [.. spans.Select(points.FromUtf16)];
}
