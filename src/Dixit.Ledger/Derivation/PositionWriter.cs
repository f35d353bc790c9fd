using Dixit.Attribution;
using Dixit.Claims.Positions;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Derivation;

/// <summary>Writes the positions and changes of actors on claims, from the evidence.</summary>
internal sealed class PositionWriter(Session session, Matching matching, Propositions propositions)
{
    private sealed class ChangeRow
    {
        public long Claim { get; init; }
        public long Actor { get; init; }
        public string Kind { get; init; } = "";
        public long FromPlace { get; init; }
        public long ToPlace { get; init; }
    }

    private sealed class HeldRow
    {
        public long Claim { get; init; }
        public long Actor { get; init; }
        public long Place { get; init; }
        public long Variant { get; init; }
        public string Stance { get; init; } = "";
    }

    /// <summary>Draws the positions of actors on claims anew; gives what they were and what they are.</summary>
    public async Task<Redrawing> Rewrite(IReadOnlyCollection<(long Claim, long Actor)> pairs)
    {
        if (pairs.Count == 0) return Redrawing.None;
        var of = new { claims = session.Dialect.List(pairs.Select(p => p.Claim)), actors = session.Dialect.List(pairs.Select(p => p.Actor)) };
        var among = session.Dialect.InPairs("claim, actor", "@claims", "@actors");
        var changed = await session.Query<ChangeRow>($"DELETE FROM change WHERE {among} RETURNING claim, actor, kind, from_place AS FromPlace, to_place AS ToPlace", of).ConfigureAwait(false);
        var held = (await session.Query<HeldRow>($"DELETE FROM position WHERE {among} RETURNING claim, actor, place, variant, stance", of).ConfigureAwait(false))
            .ToDictionary(p => (p.Claim, p.Actor, p.Place));
        var rows = await session.Query<EvidenceRow>($"{EvidenceRow.Select} WHERE {session.Dialect.InPairs("e.claim, e.actor", "@claims", "@actors")}", of).ConfigureAwait(false);
        var timeline = await Timelines.Of(session, rows, matching, propositions).ConfigureAwait(false);
        await Write(timeline).ConfigureAwait(false);
        return new([.. held.Keys.Select(k => (k.Claim, k.Actor))], [.. changed.Select(Moved)], timeline);

        Turn Moved(ChangeRow c)
        {
            var (from, to) = (held[(c.Claim, c.Actor, c.FromPlace)], held[(c.Claim, c.Actor, c.ToPlace)]);
            return new(c.Claim, c.Actor, c.Kind, from.Variant, from.Stance, to.Variant, to.Stance);
        }
    }

    private async Task Write(Timeline timeline)
    {
        var (places, positions) = (new Dictionary<Position, int>(ReferenceEqualityComparer.Instance), new List<object>());
        foreach (var actor in timeline.Positions.GroupBy(p => (p.Claim, p.Actor)))
            foreach (var (place, p) in actor.Index())
            {
                places[p] = place;
                positions.Add(new
                {
                    p.Claim, Actor = EvidenceRow.Id(p.Actor), Place = place, p.Variant, Institution = EvidenceRow.IdOrNull(p.Institution),
                    Speaker = EvidenceRow.IdOrNull(p.Speaker), Stance = Labels.Name(p.Stance), Firmness = Codes.Name(p.Firmness), Act = Labels.Name(p.Act),
                    SecondHand = p.SecondHand ? 1 : 0, Since = p.From?.ToString(), Day = Codes.Day(p.From?.Last) ?? "", p.Evidence[0].Statement,
                    Statements = p.Evidence.Select(e => e.Statement).Distinct().Count(),
                });
            }
        await session.Execute("""
            INSERT INTO position (claim, actor, place, variant, institution, speaker, stance, firmness, act, second_hand, since, day, statement, statements)
            VALUES (@Claim, @Actor, @Place, @Variant, @Institution, @Speaker, @Stance, @Firmness, @Act, @SecondHand, @Since, @Day, @Statement, @Statements)
            """, positions).ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO change (claim, actor, place, kind, other_spokesman, day, from_place, to_place)
            VALUES (@Claim, @Actor, @Place, @Kind, @OtherSpokesman, @Day, @FromPlace, @ToPlace)
            """, timeline.Changes.GroupBy(c => (c.To.Claim, c.To.Actor)).SelectMany(g => g.Select((c, place) => new
        {
            c.To.Claim, Actor = EvidenceRow.Id(c.To.Actor), Place = place, Kind = Codes.Name(c.Kind), OtherSpokesman = c.OtherSpokesman ? 1 : 0,
            Day = Codes.Day(c.To.From?.Last) ?? "", FromPlace = places[c.From], ToPlace = places[c.To],
        })).ToList()).ConfigureAwait(false);
    }
}
