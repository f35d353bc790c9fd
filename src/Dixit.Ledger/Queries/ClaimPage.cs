using System.Collections.Immutable;
using Dixit.Claims.Positions;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Queries;

/// <summary>Draws the grid of one claim from its evidence, up to a day where one is given.</summary>
internal sealed class ClaimPage(Session session, Matching matching, Propositions propositions)
{
    // A position that more statements show than this shows the first and the newest of them; fewer where a claim has so many positions that nobody reads all.
    private const int MostStatements = 40, MostInAll = 600, Fewest = 4;

    private readonly Loader _loader = new(session);

    public async Task<ClaimView?> Get(long id, AsOf? asOf)
    {
        var claim = await session.Find<long?>("SELECT COALESCE(merged_into, id) FROM claim WHERE id = @id", new { id }).ConfigureAwait(false);
        if (claim is not { } root) return null;
        var summary = (await _loader.Claims([root]).ConfigureAwait(false))[root];
        var rows = await EvidenceRow.Of(session, root, asOf).ConfigureAwait(false);
        var timeline = await Timelines.Of(session, rows, matching, propositions).ConfigureAwait(false);
        var positions = await Positions(timeline).ConfigureAwait(false);
        var variants = await session.Query<VariantRow>($"SELECT {VariantRow.Columns} FROM variant v WHERE v.claim = @root ORDER BY v.id", new { root }).ConfigureAwait(false);
        var reports = (await _loader.Reports(rows.Select(r => r.Report)).ConfigureAwait(false)).Values.OrderBy(r => r.Number).ToImmutableArray();
        var told = rows.Select(r => r.Variant).ToHashSet();
        var origins = ClaimOriginFinder.Of(rows, reports);
        return new()
        {
            Id = root,
            Label = summary.Label,
            AsOf = asOf,
            Variants = [.. variants.Where(v => asOf is null || told.Contains(v.Id)).Select(v => v.View)],
            Rows = [.. timeline.Positions.GroupBy(p => p.Actor).Select(g => new ClaimRow(positions[g.First()].Actor, [.. g.Select(p => positions[p])]))],
            Changes = [.. timeline.Changes.Select(c => new ChangeView(summary, positions[c.From], positions[c.To], c.Kind, c.OtherSpokesman))],
            Reports = reports,
            Counts = new(reports.Length, reports.Select(r => r.Copies).Distinct().Count(), reports.Select(ClaimOriginFinder.Publisher).OfType<string>().Distinct().Count(), origins.Known.Length),
            Origins = origins,
        };
    }

    private async Task<Dictionary<Position, PositionView>> Positions(Timeline timeline)
    {
        var shown = timeline.Positions.ToDictionary(p => p, p => Shown(p, Math.Clamp(MostInAll / timeline.Positions.Length, Fewest, MostStatements)), (IEqualityComparer<Position>)ReferenceEqualityComparer.Instance);
        var statements = await _loader.Statements(shown.Values.SelectMany(s => s)).ConfigureAwait(false);
        var actors = await _loader.Actors(timeline.Positions.SelectMany(p => new[] { p.Actor, p.Institution, p.Speaker }).Select(EvidenceRow.IdOrNull)).ConfigureAwait(false);
        return timeline.Positions.ToDictionary(p => p, p => new PositionView
        {
            Claim = p.Claim,
            Variant = p.Variant,
            Actor = actors[EvidenceRow.Id(p.Actor)],
            Institution = Loader.Named(actors, EvidenceRow.IdOrNull(p.Institution)),
            Speaker = Loader.Named(actors, EvidenceRow.IdOrNull(p.Speaker)),
            Stance = p.Stance,
            Firmness = p.Firmness,
            Act = p.Act,
            SecondHand = p.SecondHand,
            From = p.From,
            Count = p.Evidence.Select(e => e.Statement).Distinct().Count(),
            Statements = [.. shown[p].Select(s => statements[s])],
        }, (IEqualityComparer<Position>)ReferenceEqualityComparer.Instance);
    }

    private static List<long> Shown(Position position, int most)
    {
        var all = position.Evidence.Select(e => e.Statement).Distinct().ToList();
        return all.Count <= most ? all : [.. all[..(most / 2)], .. all[^(most / 2)..]];
    }
}
