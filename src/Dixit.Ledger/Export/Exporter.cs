using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Claims.Positions;
using Dixit.Ledger.Corrections;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Provenance;

namespace Dixit.Ledger.Export;

/// <summary>Writes all that a ledger holds as JSON lines, in an order that depends on what it holds alone.</summary>
internal sealed class Exporter(Session session, Matching matching, Propositions propositions, int schema)
{
    /// <summary>The number of the format.</summary>
    public const int Format = 1;

    private sealed class ActorRow
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Office { get; init; }
        public string? Wikidata { get; init; }
        public string? SpeaksFor { get; init; }
        public string? MergedInto { get; init; }
    }

    private sealed class ClaimRow
    {
        public long Id { get; init; }
        public string Label { get; init; } = "";
        public long? MergedInto { get; init; }
        public long Statements { get; init; }
    }

    public async Task Write(TextWriter output)
    {
        await Line(output, new LedgerLine("ledger", Format, schema)).ConfigureAwait(false);
        await Actors(output).ConfigureAwait(false);
        var claims = await session.Query<ClaimRow>("SELECT id, label, merged_into AS MergedInto, statements FROM claim ORDER BY id").ConfigureAwait(false);
        foreach (var claim in claims) await Line(output, await Claim(claim).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (var c in await session.Query<CorrectionRow>($"SELECT {CorrectionRow.Columns} FROM correction c ORDER BY c.id").ConfigureAwait(false))
            await Line(output, new CorrectionLine("correction", c.Id, c.At, c.By, c.Kind, c.Target, Json.Element(c.Payload), c.UndoneBy)).ConfigureAwait(false);
        await new ReportExporter(session).Write(output).ConfigureAwait(false);
        foreach (var claim in claims.Where(c => c.Statements > 0)) await Positions(output, claim.Id).ConfigureAwait(false);
        await Copies(output).ConfigureAwait(false);
        await new DeskExporter(session).Write(output).ConfigureAwait(false);
    }

    internal static Task Line<T>(TextWriter output, T line) => output.WriteAsync(Json.Write(line) + "\n");

    private async Task Actors(TextWriter output)
    {
        var names = (await session.Query<(long Actor, string Name)>("SELECT actor, name FROM actor_name ORDER BY actor, name").ConfigureAwait(false)).ToLookup(n => n.Actor, n => n.Name);
        foreach (var a in await session.Query<ActorRow>("""
            SELECT a.id, a.key, a.kind, a.name, a.office, a.wikidata, f.key AS SpeaksFor, m.key AS MergedInto
            FROM actor a LEFT JOIN actor f ON f.id = a.speaks_for LEFT JOIN actor m ON m.id = a.merged_into ORDER BY a.id
            """).ConfigureAwait(false))
            await Line(output, new ActorLine("actor", a.Id, a.Key, a.Kind, a.Name, [.. names[a.Id]], a.Office, a.Wikidata, a.SpeaksFor, a.MergedInto)).ConfigureAwait(false);
    }

    private async Task<ClaimLine> Claim(ClaimRow claim)
    {
        var variants = await session.Query<VariantRow>($"SELECT {VariantRow.Columns} FROM variant v WHERE v.claim = @Id ORDER BY v.id", claim).ConfigureAwait(false);
        return new("claim", claim.Id, claim.Label, claim.MergedInto, [.. variants.Select(v => new VariantLine(v.Id, v.Label, v.Relation, v.Language, v.View.Proposition))]);
    }

    private async Task Positions(TextWriter output, long claim)
    {
        var rows = await EvidenceRow.Of(session, claim, null).ConfigureAwait(false);
        var timeline = await Timelines.Of(session, rows, matching, propositions).ConfigureAwait(false);
        var loader = new Loader(session);
        var actors = await loader.Actors(rows.SelectMany(r => new[] { r.Actor, r.Institution, r.Speaker })).ConfigureAwait(false);
        var names = (await session.Query<(long Id, string Report, long Number)>($"SELECT s.id, r.id, s.number FROM statement s JOIN report r ON r.number = s.report WHERE {session.Dialect.In("s.id", "@ids")}",
            new { ids = session.Dialect.List(rows.Select(r => r.Statement).Distinct()) }).ConfigureAwait(false)).ToDictionary(s => s.Id, s => $"{s.Report}#{s.Number}");
        foreach (var p in timeline.Positions)
            await Line(output, new PositionLine("position", claim, p.Variant, Who(p.Actor)!.Name, Who(p.Actor)!.Key, Who(p.Institution)?.Name, Who(p.Institution)?.Key, Who(p.Speaker)?.Name,
                Who(p.Speaker)?.Key, Labels.Name(p.Stance), Labels.Name(p.Act), p.Firmness == Firmness.Tentative ? "hedged" : "plain", p.SecondHand, p.From?.ToString(), Named(p))).ConfigureAwait(false);
        foreach (var c in timeline.Changes)
            await Line(output, new ChangeLine("change", claim, c.To.Variant, c.From.Variant, Who(c.To.Actor)!.Name, Who(c.To.Actor)!.Key, Labels.Name(c.From.Stance), Labels.Name(c.To.Stance),
                c.From.From?.ToString(), c.To.From?.ToString(), Facet(c.Kind), Codes.Name(c.Kind), c.OtherSpokesman, [Named(c.From)[0], Named(c.To)[0]])).ConfigureAwait(false);
        var reports = (await loader.Reports(rows.Select(r => r.Report)).ConfigureAwait(false)).Values.OrderBy(r => r.Number).ToList();
        foreach (var o in ClaimOriginFinder.Of(rows, reports).Known)
            await Line(output, new OriginLine("origin", claim, Outlet(o.Name), o.Name, Codes.Name(o.Kind), o.Reports, [.. o.Outlets.Select(Outlet)])).ConfigureAwait(false);

        ActorName? Who(string? id) => EvidenceRow.IdOrNull(id) is { } number ? actors[number] : null;
        string Outlet(string key) => reports.Find(r => ClaimOriginFinder.Publisher(r) == key)?.Publisher ?? Publishers.Listed(key)?.Name ?? key;
        ImmutableArray<string> Named(Position p) => [.. p.Evidence.Select(e => names[e.Statement]).Distinct()];
    }

    private static string Facet(ChangeKind kind) => kind switch
    {
        ChangeKind.Stance => "stance",
        ChangeKind.Firmer or ChangeKind.Weaker => "modality",
        _ => "scope",
    };

    private async Task Copies(TextWriter output)
    {
        var rows = await session.Query<(long Copies, string Id)>("""
            SELECT copies, id FROM report WHERE copies IN (SELECT copies FROM report GROUP BY copies HAVING count(*) > 1) ORDER BY copies, number
            """).ConfigureAwait(false);
        foreach (var group in rows.GroupBy(r => r.Copies)) await Line(output, new CopiesLine("copies", [.. group.Select(r => r.Id)])).ConfigureAwait(false);
    }
}
