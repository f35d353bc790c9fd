using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Ledger.Evaluation;

/// <summary>
/// Compares what a ledger made of some reports with what an editor says it should contain. A statement is the gold's when it stands in the same report and
/// shares half of its words (Dice over characters); a claim is the gold's with which it shares the most statements, each with one other.
/// </summary>
public sealed class LedgerScorer
{
    private const double LeastShared = 0.5;

    private readonly LedgerGold _gold;
    private readonly IReadOnlyDictionary<string, string> _texts;

    /// <param name="gold">What is wanted.</param>
    /// <param name="texts">The texts of the reports, by id.</param>
    public LedgerScorer(LedgerGold gold, IReadOnlyDictionary<string, string> texts) => (_gold, _texts) = (gold, texts);

    /// <summary>Scores all claims of a ledger that holds the gold's reports and nothing else.</summary>
    public LedgerScores Score(IReadOnlyList<ClaimView> claims, IReadOnlyList<IReadOnlyList<string>> copies)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var held = claims.SelectMany(c => c.Rows.SelectMany(r => r.Positions)).Select(p => new Held(p, [.. p.Statements.SelectMany(GoldOf)])).ToList();
        var ours = Align(held);
        var matched = Matched(held, ours);
        var inGold = held.Where(h => ours.ContainsKey(h.Position.Claim)).ToList();
        var wanted = _gold.Positions.Where(p => !p.Optional).ToList();
        return new()
        {
            Statements = new(held.SelectMany(h => h.Gold).Distinct().Count(), held.SelectMany(h => h.Gold).Distinct().Count(), _gold.Positions.SelectMany(p => p.Statements).Distinct().Count()),
            Positions = new(matched.Count(m => !m.Gold.Optional), inGold.Count - matched.Count(m => m.Gold.Optional), wanted.Count),
            DatedPositions = new(matched.Count(m => !m.Gold.Optional && SameDays(m.Gold.From, m.Held.Position.From)), inGold.Count - matched.Count(m => m.Gold.Optional), wanted.Count),
            Readings = Readings(held, wanted),
            Joins = Joins(held),
            Changes = ScoreChanges(claims.SelectMany(c => c.Changes).ToList(), ours),
            Copies = Pairs(copies, _gold.Copies.Select(g => (IReadOnlyList<string>)g).ToList()),
            Origins = ScoreOrigins(claims, ours),
        };
    }

    /// <summary>Each position with what was made of it, for those who look for what is missing: gold ones without a partner first.</summary>
    public IEnumerable<string> Explain(IReadOnlyList<ClaimView> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var held = claims.SelectMany(c => c.Rows.SelectMany(r => r.Positions)).Select(p => new Held(p, [.. p.Statements.SelectMany(GoldOf)])).ToList();
        var ours = Align(held);
        var matched = Matched(held, ours);
        var labels = claims.SelectMany(c => c.Variants.Select(v => (v.Id, Text: $"{c.Id}/{v.Id} {v.Proposition}"))).ToDictionary(v => v.Id, v => v.Text);
        string Line(Held h) => $"{Labels.Name(h.Position.Stance)}{Labels.Name(h.Position.Act)} {h.Position.Actor.Key} {h.Position.From}{(h.Position.SecondHand ? " 2nd" : "")} {labels[h.Position.Variant]} [{string.Join(", ", h.Position.Statements.Select(s => s.Name))}]";
        foreach (var gold in _gold.Positions)
            foreach (var statement in gold.Statements)
            {
                var with = held.Where(h => h.Gold.Contains(statement)).ToList();
                var mark = with.Count == 0 ? "NONE" : with.Exists(h => ours.GetValueOrDefault(h.Position.Claim) == gold.Claim) ? "JOINED" : "APART";
                yield return $"{mark} {gold.Variant} {statement.Report} <{statement.Cue}> {string.Join(" … ", statement.Content)} => {string.Join(" ; ", with.Select(Line))}";
            }
        foreach (var gold in _gold.Positions.Where(g => matched.TrueForAll(m => m.Gold != g)))
        {
            yield return $"MISSED {gold.Stance} {gold.ActorKey ?? gold.Actor} {gold.From}{(gold.SecondHand ? " 2nd" : "")} {gold.Variant}";
            foreach (var statement in gold.Statements)
            {
                yield return $"    {statement.Report} <{statement.Cue}> {string.Join(" … ", statement.Content)}";
                foreach (var h in held.Where(h => h.Gold.Contains(statement))) yield return $"        had {Line(h)}";
            }
        }
        foreach (var h in held.Where(h => ours.ContainsKey(h.Position.Claim) && matched.TrueForAll(m => m.Held != h)))
        {
            yield return $"EXTRA under {ours[h.Position.Claim]}: {Line(h)}";
            foreach (var s in h.Position.Statements) yield return $"    {s.Name} {s.Words}";
        }
        foreach (var change in claims.SelectMany(c => c.Changes))
            yield return $"CHANGE {(ours.TryGetValue(change.To.Claim, out var g) ? g : "-")} {change.To.Actor.Key} {change.Kind} {Labels.Name(change.From.Stance)} {change.From.From} {labels[change.From.Variant]} → {Labels.Name(change.To.Stance)} {change.To.From} {labels[change.To.Variant]}";
    }

    private sealed record Held(PositionView Position, ImmutableHashSet<GoldStatement> Gold);

    private IEnumerable<GoldStatement> GoldOf(StatementView statement)
        => _gold.Positions.SelectMany(p => p.Statements).Where(g => g.Report == statement.Report.Id && Overlap(g, statement) >= LeastShared);

    private double Overlap(GoldStatement gold, StatementView statement)
    {
        var text = _texts[gold.Report];
        var (wanted, best) = (gold.Content.Sum(c => c.Length), 0.0);
        // The same words may stand in a report twice: the stretch that fits best counts.
        for (var from = text.IndexOf(gold.Content[0], StringComparison.Ordinal); from >= 0; from = text.IndexOf(gold.Content[0], from + 1, StringComparison.Ordinal))
        {
            var (spans, at) = (new List<TextSpan>(), from);
            foreach (var part in gold.Content)
            {
                var start = text.IndexOf(part, at, StringComparison.Ordinal);
                if (start < 0) break;
                spans.Add(new(start, at = start + part.Length));
            }
            var shared = statement.Statement.Content.Sum(c => spans.Sum(s => Math.Max(0, Math.Min(c.End, s.End) - Math.Max(c.Start, s.Start))));
            best = Math.Max(best, 2.0 * shared / (wanted + statement.Statement.Content.Sum(c => c.Length)));
        }
        return best;
    }

    /// <summary>The gold's claim that each of the ledger's claims stands for: those that share the most statements first, each only once.</summary>
    private Dictionary<long, string> Align(List<Held> held)
    {
        var claimOf = _gold.Positions.SelectMany(p => p.Statements.Select(s => (s, p.Claim))).ToLookup(x => x.s, x => x.Claim);
        var shared = held.SelectMany(h => h.Gold.SelectMany(g => claimOf[g].Distinct().Select(c => (Ours: h.Position.Claim, Gold: c, g)))).Distinct()
            .GroupBy(x => (x.Ours, x.Gold)).Select(g => (g.Key.Ours, g.Key.Gold, Count: g.Count())).OrderByDescending(x => x.Count).ThenBy(x => x.Ours);
        var (ours, taken) = (new Dictionary<long, string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (claim, gold, _) in shared)
            if (!ours.ContainsKey(claim) && taken.Add(gold)) ours[claim] = gold;
        return ours;
    }

    private List<(GoldPosition Gold, Held Held)> Matched(List<Held> held, Dictionary<long, string> ours)
    {
        var (matched, used) = (new List<(GoldPosition, Held)>(), new HashSet<Held>());
        foreach (var gold in _gold.Positions)
        {
            var candidates = held.Where(h => !used.Contains(h) && ours.GetValueOrDefault(h.Position.Claim) == gold.Claim && Labels.Name(h.Position.Stance) == gold.Stance
                && h.Position.SecondHand == gold.SecondHand && IsActor(h.Position.Actor, gold) && (h.Gold.Overlaps(gold.Statements) || SameDays(gold.From, h.Position.From)));
            if (candidates.OrderByDescending(h => SameDays(gold.From, h.Position.From)).ThenByDescending(h => h.Gold.Intersect(gold.Statements).Count).FirstOrDefault() is not { } best) continue;
            used.Add(best);
            matched.Add((gold, best));
        }
        return matched;
    }

    // Each position of ours stands for the gold's whose statements it rests on, in whatever claim it was gathered.
    private static Share Readings(List<Held> held, List<GoldPosition> wanted)
    {
        var ours = held.Where(h => h.Gold.Count > 0).ToList();
        bool Is(Held h, GoldPosition gold) => h.Gold.Overlaps(gold.Statements) && Labels.Name(h.Position.Stance) == gold.Stance && h.Position.SecondHand == gold.SecondHand && IsActor(h.Position.Actor, gold);
        return new(wanted.Count(gold => ours.Exists(h => Is(h, gold))), wanted.Count(gold => ours.Exists(h => Is(h, gold))) + ours.Count(h => !wanted.Exists(gold => Is(h, gold))), wanted.Count);
    }

    private static bool IsActor(ActorName actor, GoldPosition gold) => actor.Key == gold.ActorKey || IsActor(actor, gold.Actor);

    private static bool IsActor(ActorName actor, string name)
    {
        static string Plain(string text) => string.Join(' ', SearchWords.Of(text).Where(w => w.Length > 2));
        var (ours, theirs) = (Plain(actor.Name), Plain(name));
        return ours.Length > 0 && theirs.Length > 0 && (ours == theirs || ours.Contains(theirs, StringComparison.Ordinal) || theirs.Contains(ours, StringComparison.Ordinal));
    }

    private static bool SameDays(string? gold, Period? ours) => gold is null ? ours is null : ours is { } period && Period.TryParse(gold, out var wanted) && wanted == period;

    private Share Joins(List<Held> held)
    {
        var theirs = _gold.Positions.SelectMany(p => p.Statements.Select(s => (s, p.Claim))).Distinct().ToList();
        var claims = theirs.Select(t => held.Where(h => h.Gold.Contains(t.s)).Select(h => h.Position.Claim).ToHashSet()).ToList();
        var (right, found, wanted) = (0, 0, 0);
        for (var i = 0; i < theirs.Count; i++)
            for (var j = 0; j < i; j++)
            {
                if (claims[i].Count == 0 || claims[j].Count == 0 || theirs[i].s == theirs[j].s) continue;
                var (joined, want) = (claims[i].Overlaps(claims[j]), theirs[i].Claim == theirs[j].Claim);
                if (joined) found++;
                if (want) wanted++;
                if (joined && want) right++;
            }
        return new(right, found, wanted);
    }

    private Share ScoreChanges(List<ChangeView> changes, Dictionary<long, string> ours)
    {
        var left = changes.ToList();
        var right = 0;
        foreach (var gold in _gold.Changes.OrderBy(c => c.Optional))
        {
            var found = left.FindIndex(c => ours.GetValueOrDefault(c.To.Claim) == gold.Claim && Labels.Name(c.From.Stance) == gold.From && Labels.Name(c.To.Stance) == gold.To
                && IsChanged(c, gold) && c.To.From is { } when && Period.TryParse(gold.Date, out var day) && when.Overlaps(day));
            if (found < 0) continue;
            left.RemoveAt(found);
            if (!gold.Optional) right++;
        }
        return new(right, right + left.Count, _gold.Changes.Count(c => !c.Optional));
    }

    private bool IsChanged(ChangeView change, GoldChange gold)
        => IsActor(change.To.Actor, gold.Actor) || _gold.Positions.Any(p => p.Actor == gold.Actor && p.ActorKey == change.To.Actor.Key);

    // Pairs within each claim, a report with itself among them: what has an origin at all counts too.
    private Share ScoreOrigins(IReadOnlyList<ClaimView> claims, Dictionary<long, string> ours)
    {
        var found = claims.Where(c => ours.ContainsKey(c.Id)).SelectMany(c => c.Origins.Known.SelectMany(o => PairsOf(ours[c.Id], o.Reports))).ToHashSet();
        var wanted = _gold.Origins.SelectMany(o => PairsOf(o.Claim, o.Reports)).ToHashSet();
        var told = claims.Where(c => ours.ContainsKey(c.Id)).SelectMany(c => c.Reports.Select(r => (ours[c.Id], r.Id))).ToHashSet();
        wanted.RemoveWhere(w => !told.Contains((w.Claim, w.A)) || !told.Contains((w.Claim, w.B)));
        return new(found.Intersect(wanted).Count(), found.Count, wanted.Count);
    }

    private static IEnumerable<(string Claim, string A, string B)> PairsOf(string claim, IReadOnlyList<string> reports)
        => reports.SelectMany(a => reports.Where(b => string.CompareOrdinal(a, b) <= 0).Select(b => (claim, a, b)));

    private static Share Pairs(IReadOnlyList<IReadOnlyList<string>> ours, IReadOnlyList<IReadOnlyList<string>> gold)
    {
        static HashSet<(string, string)> Of(IEnumerable<IReadOnlyList<string>> groups)
            => [.. groups.SelectMany(g => g.SelectMany(a => g.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => (a, b))))];
        var (found, wanted) = (Of(ours), Of(gold));
        return new(found.Intersect(wanted).Count(), found.Count, wanted.Count);
    }
}
