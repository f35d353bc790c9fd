using Dixit.Attribution;
using Dixit.Claims.Positions;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Adding;

/// <summary>
/// Finds what an addition brought that is new: actors that had no position on a claim, variants that a claim did not have, and positions that moved as they had
/// not moved before. One more report of what is known is no news, nor is a known move shown by another statement or on another day.
/// </summary>
internal sealed class News(Session session, Propositions propositions, DevelopmentWriter log)
{
    /// <param name="refreshed">What moved.</param>
    /// <param name="written">The statements that were added.</param>
    public async Task Write(Refreshed refreshed, IReadOnlyCollection<long> written)
    {
        var (here, formed) = (written.ToHashSet(), await Formed(refreshed).ConfigureAwait(false));
        var found = Actors(refreshed.Positions, formed).ToList();
        found.AddRange(await Variants(refreshed.Positions.Timeline, formed, here).ConfigureAwait(false));
        found.AddRange(Changes(refreshed.Positions, here));
        await log.Write([.. found.OrderBy(d => d.Statement).ThenBy(d => d.Kind)]).ConfigureAwait(false);
    }

    /// <summary>The claims on which nothing bore before.</summary>
    private async Task<HashSet<long>> Formed(Refreshed refreshed)
        => [.. (await session.Query<(long Claim, long Statements)>($"SELECT id, statements FROM claim WHERE {session.Dialect.In("id", "@ids")}",
            new { ids = session.Dialect.List(refreshed.After.Keys.Where(c => !refreshed.Before.ContainsKey(c))) }).ConfigureAwait(false))
            .Where(c => c.Statements == refreshed.After[c.Claim]).Select(c => c.Claim)];

    private static IEnumerable<Development> Actors(Redrawing redrawn, HashSet<long> formed)
        => redrawn.Timeline.Positions.GroupBy(p => (p.Claim, Actor: EvidenceRow.Id(p.Actor))).Where(g => !redrawn.Held.Contains(g.Key)).Select(g => g.First())
            .Select(p => new Development($"actor:{p.Claim}:{p.Actor}", DevelopmentKind.Actor)
            {
                Claim = p.Claim, Variant = p.Variant, Actor = EvidenceRow.Id(p.Actor), Statement = p.Evidence[0].Statement, Detail = formed.Contains(p.Claim) ? "claim" : "",
            });

    private async Task<IEnumerable<Development>> Variants(Timeline timeline, HashSet<long> formed, HashSet<long> here)
    {
        var shown = timeline.Positions.SelectMany(p => p.Evidence).Where(e => here.Contains(e.Statement) && !formed.Contains(e.Claim) && propositions.MadeHere.Contains(e.Variant))
            .OrderBy(e => e.Statement).DistinctBy(e => e.Variant).ToList();
        if (shown.Count == 0) return [];
        var relations = (await session.Query<(long Variant, string Relation)>($"SELECT id, relation FROM variant WHERE {session.Dialect.In("id", "@ids")}",
            new { ids = session.Dialect.List(shown.Select(e => e.Variant)) }).ConfigureAwait(false)).ToDictionary(v => v.Variant, v => v.Relation);
        return shown.Select(e => new Development($"variant:{e.Variant}", DevelopmentKind.Variant)
        {
            Claim = e.Claim, Variant = e.Variant, Actor = EvidenceRow.Id(e.Actor), Statement = e.Statement, Detail = relations[e.Variant],
        });
    }

    private static IEnumerable<Development> Changes(Redrawing redrawn, HashSet<long> here)
    {
        var before = redrawn.Moved.CountBy(m => m).ToDictionary(m => m.Key, m => m.Value);
        foreach (var same in redrawn.Timeline.Changes.GroupBy(Moved))
        {
            // Of several moves alike, those that the new statements show are the new ones.
            var known = before.GetValueOrDefault(same.Key);
            foreach (var c in same.OrderBy(c => here.Contains(c.To.Evidence[0].Statement) ? 2 : here.Contains(c.From.Evidence[0].Statement) ? 1 : 0).Skip(known))
                yield return new($"change:{c.From.Evidence[0].Statement}:{c.To.Evidence[0].Statement}:{c.From.Variant}:{c.To.Variant}:{same.Key.Actor}", DevelopmentKind.Change)
                {
                    Claim = c.To.Claim, Variant = c.To.Variant, Actor = same.Key.Actor, Statement = c.To.Evidence[0].Statement, Before = c.From.Evidence[0].Statement, Detail = same.Key.Kind,
                };
        }
    }

    private static Turn Moved(Change c)
        => new(c.To.Claim, EvidenceRow.Id(c.To.Actor), Codes.Name(c.Kind), c.From.Variant, Labels.Name(c.From.Stance), c.To.Variant, Labels.Name(c.To.Stance));
}
