using System.Collections.Immutable;
using Dixit.Claims.Lexicon;

namespace Dixit.Claims;

/// <summary>How like two propositions are.</summary>
/// <param name="Relation">How the first stands to the second.</param>
/// <param name="Score">How much they share, from 0; comparable among the candidates for one proposition.</param>
/// <param name="Facet">In what they differ: <c>theme</c>, <c>aspect</c>, <c>quantity</c>, <c>participant</c>…; empty where they are the same or unrelated.</param>
public readonly record struct Likeness(Relation Relation, double Score, string Facet)
{
    /// <summary>Nothing in common.</summary>
    public static Likeness None { get; } = new(Relation.Unrelated, 0, "");
}

/// <summary>
/// Decides which propositions are one claim, which are variants of one, and which have nothing to do with each other. Pure, symmetric and deterministic:
/// <c>Compare(a, b)</c> mirrors <c>Compare(b, a)</c>, and propositions that are not unrelated share a handle.
/// </summary>
/// <param name="concepts">The hierarchy by which a missile is a weapon.</param>
public sealed class ClaimMatcher(Concepts concepts)
{
    private const int NearestCommon = 2; // Steps up to a concept that two things share as kinds of one.
    private const double LeastScore = 3;
    private const double LeastScoreWithin = 1;
    private const double EnoughForSame = 4;
    private const double MatterScore = 0.5;
    private const double LeastTopic = 0.4;

    private static readonly Role[] Roles = [Role.Agent, Role.Recipient, Role.Theme, Role.Place, Role.Topic];

    /// <summary>Index strings by which a ledger finds the propositions that one may be the same as or a variant of, the most telling first.</summary>
    public ImmutableArray<string> Handles(Proposition proposition)
    {
        ArgumentNullException.ThrowIfNull(proposition);
        var predicates = concepts.Broader(proposition.Predicate).Insert(0, proposition.Predicate);
        var participants = proposition.Participants.Where(p => p.Role != Role.Amount).SelectMany(p => Above(p.Key)).Distinct(StringComparer.Ordinal).ToList();
        var anchors = Anchors(proposition).Order(StringComparer.Ordinal).ToList();
        var matters = from i in Enumerable.Range(0, anchors.Count) from j in Enumerable.Range(i + 1, anchors.Count - i - 1) select $"{anchors[i]} {anchors[j]}";
        return participants.Count == 0 ? predicates : [.. predicates.SelectMany(e => participants.Select(p => $"{e} {p}")), .. matters];
    }

    /// <summary>True where two propositions tell the same event of the same participants, word for concept.</summary>
    public static bool IsSame(Proposition a, Proposition b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Predicate == b.Predicate && a.Aspect == b.Aspect && a.Reported == b.Reported
            && a.Participants.Select(p => (p.Role, p.Key, p.Quantity)).ToHashSet().SetEquals(b.Participants.Select(p => (p.Role, p.Key, p.Quantity)));
    }

    /// <summary>How the first proposition stands to the second, wherever the two are told.</summary>
    public Likeness Compare(Proposition a, Proposition b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (!AreOfOneScene(a, b)) return Likeness.None;
        var event_ = OfOneEvent(a, b, within: false);
        return event_.Relation == Relation.Unrelated ? OfOneMatter(a, b) : event_;
    }

    /// <summary>
    /// How the first proposition stands to the second where both are told of one affair: what reports leave out there goes without saying ("the drones had been
    /// delivered"), so less must be shared; what is told must still agree.
    /// </summary>
    public Likeness CompareWithin(Proposition a, Proposition b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var event_ = OfOneEvent(a, b, within: true);
        if (event_.Relation != Relation.Unrelated) return event_;
        var matter = OfOneMatter(a, b);
        return matter.Relation == Relation.Unrelated ? OfOneTopic(a, b) : matter;
    }

    /// <summary>
    /// Sentences of one affair that speak of the same, in other events and roles: "solvents flowed into the river", "the plant's discharge of solvents". They must have
    /// two terms in common, one at least that is no actor, and a good part of the shorter one's; what may happen, or is wanted, is not what has happened.
    /// </summary>
    private Likeness OfOneTopic(Proposition a, Proposition b)
    {
        if (Class(a.Aspect) != Class(b.Aspect)) return Likeness.None;
        if (a.Terms.IsDefaultOrEmpty || b.Terms.IsDefaultOrEmpty) return Likeness.None;
        var others = b.Terms.SelectMany(t => concepts.Broader(t).Append(t)).ToHashSet(StringComparer.Ordinal);
        var shared = a.Terms.Where(t => others.Contains(t) || concepts.Broader(t).Any(b.Terms.Contains)).ToList();
        var share = (double)shared.Count / Math.Min(a.Terms.Length, b.Terms.Length);
        return shared.Count >= 2 && shared.Exists(t => !IsActor(t)) && share >= LeastTopic ? new(Relation.Variant, MatterScore * share, "event") : Likeness.None;
    }

    // "The bridge is closed": where nobody with a name takes part, two reports that name nobody in common speak of two bridges.
    private static bool AreOfOneScene(Proposition a, Proposition b)
        => a.Scene.IsDefaultOrEmpty || b.Scene.IsDefaultOrEmpty || a.Participants.Any(p => IsActor(p.Key) && b.Participants.Any(q => q.Key == p.Key)) || a.Scene.Intersect(b.Scene, StringComparer.Ordinal).Any();

    private Likeness OfOneEvent(Proposition a, Proposition b, bool within)
    {
        var comparison = new Comparison();
        if (!Predicates(a, b, comparison) || !Aspects(a, b, within, comparison)) return Likeness.None;
        if (a.Participants.IsEmpty && b.Participants.IsEmpty) return IsSame(a, b) ? new(Relation.Same, LeastScore, "") : Likeness.None;
        var between = Actors(a, Role.Agent).Overlaps(Actors(b, Role.Agent)) && Actors(a, Role.Recipient).Overlaps(Actors(b, Role.Recipient));
        foreach (var role in Roles)
            if (!(within && IsUnderstood(a, b, role, comparison)) && !Participants(role, [.. a.In(role)], [.. b.In(role)], between, comparison)) return Likeness.None;
        if (a.Reported != b.Reported) comparison.Differ("reported");
        if (a.Time is { } time && b.Time is { } other && !time.Overlaps(other)) comparison.Differ("time");
        // An event of one participant can share no more than that one.
        var isWhole = comparison.Score >= 2 && Actors(a, Role.Agent).Count > 0 && a.Participants.Length == 1 && b.Participants.Length == 1;
        return comparison.Score >= (within ? LeastScoreWithin : LeastScore) || isWhole || comparison is { Relation: Relation.Same, Score: > 0 } ? new(comparison.Relation, comparison.Score, comparison.Facet) : Likeness.None;
    }

    /// <summary>
    /// Other events around the same things are variants of one claim, not claims of their own: that the drones arrived in Ireland, and that they were delivered to
    /// it. They must share two things, or somebody and something, and nobody may do or have it in the one who does not in the other.
    /// </summary>
    private Likeness OfOneMatter(Proposition a, Proposition b)
    {
        if (IsApart(a.Aspect) != IsApart(b.Aspect) || IsApart(a.Aspect) && Class(a.Aspect) != Class(b.Aspect)) return Likeness.None;
        foreach (var role in new[] { Role.Agent, Role.Recipient })
            if (Actors(a, role) is { Count: > 0 } first && Actors(b, role) is { Count: > 0 } second && !first.Overlaps(second)) return Likeness.None;
        if (AreSwapped(a, b)) return Likeness.None;
        var shared = Anchors(a).Intersect(Anchors(b), StringComparer.Ordinal).ToList();
        return shared.Exists(k => !IsActor(k)) && shared.Count >= 2 ? new(Relation.Variant, MatterScore * shared.Count, "event") : Likeness.None;
    }

    // Who hits and who is hit are not to be confused, whoever they are.
    private static bool AreSwapped(Proposition a, Proposition b)
        => a.In(Role.Agent).Any(p => b.Participants.Any(q => q.Role != Role.Agent && q.Key == p.Key)) && b.In(Role.Agent).Any(p => a.Participants.Any(q => q.Role != Role.Agent && q.Key == p.Key));

    private static HashSet<string> Actors(Proposition proposition, Role role) => [.. proposition.In(role).Select(p => p.Key).Where(IsActor)];

    private static bool IsActor(string key) => key.StartsWith("state:", StringComparison.Ordinal) || key.StartsWith("body:", StringComparison.Ordinal) || key.StartsWith("person:", StringComparison.Ordinal);

    /// <summary>The participants that tell what a proposition is about: actors, and things that are a kind of something.</summary>
    private IEnumerable<string> Anchors(Proposition proposition)
        => proposition.Participants.Where(p => p.Role != Role.Amount).Select(p => p.Key)
            .Where(k => IsActor(k) || k.StartsWith(Concepts.ThingPrefix, StringComparison.Ordinal) && !concepts.Broader(k).IsEmpty || k.StartsWith("word:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    private static bool IsApart(Aspect aspect) => aspect is Aspect.Wanted or Aspect.Judged;

    private static bool IsAhead(Aspect aspect) => aspect is Aspect.Wanted or Aspect.Planned or Aspect.Refused;

    private bool Predicates(Proposition a, Proposition b, Comparison comparison)
    {
        if (a.Predicate == b.Predicate) return true;
        if (concepts.Broader(b.Predicate).Contains(a.Predicate)) comparison.Widen("event");
        else if (concepts.Broader(a.Predicate).Contains(b.Predicate)) comparison.Narrow("event");
        else return false;
        return true;
    }

    private static bool Aspects(Proposition a, Proposition b, bool within, Comparison comparison)
    {
        var (first, second) = (Class(a.Aspect), Class(b.Aspect));
        if (first == second) return true;
        // What is wanted or judged is another matter than what happens; what somebody wants may be what another
        // plans or refuses, and within one affair it is what others tell of.
        if (!within && (IsApart(first) || IsApart(second)) && !(IsAhead(first) && IsAhead(second))) return false;
        comparison.Differ("aspect");
        return true;
    }

    // Who is not named as doing it may not be who does it: the minister who "rules out closing the plant", and the firm that is told to.
    private static bool IsUnderstood(Proposition a, Proposition b, Role role, Comparison comparison)
    {
        if (role is not (Role.Agent or Role.Recipient) || !a.In(role).Any() || !b.In(role).Any() || a.In(role).Any(p => b.In(role).Any(q => q.Key == p.Key))) return false;
        if (!a.In(role).All(p => p.Span.IsEmpty) && !b.In(role).All(p => p.Span.IsEmpty)) return false;
        comparison.Differ("participant");
        return true;
    }

    private static Aspect Class(Aspect aspect) => aspect is Aspect.Started or Aspect.Continued ? Aspect.Done : aspect;

    private bool Participants(Role role, ImmutableArray<Participant> a, ImmutableArray<Participant> b, bool between, Comparison comparison)
    {
        if (a.IsEmpty && b.IsEmpty) return true;
        if (a.IsEmpty || b.IsEmpty)
        {
            // Who did what to whom is never left to the reader; where and about what may be told by one report and not by the next.
            if (role is Role.Place or Role.Topic) comparison.LeaveOpen(a.IsEmpty, "participant");
            else if (a.IsEmpty) comparison.Widen("participant");
            else comparison.Narrow("participant");
            return true;
        }
        var weight = role is Role.Agent or Role.Recipient ? 2.0 : role == Role.Theme ? 2 : 1;
        if (a.Select(p => p.Key).Intersect(b.Select(p => p.Key)).Any())
        {
            comparison.Add(weight);
            Quantities(a[0].Quantity, b[0].Quantity, comparison);
            return true;
        }
        var (first, second) = (a[0].Key, b[0].Key);
        if (concepts.Steps(second, first) is not null) comparison.Widen("theme");
        else if (concepts.Steps(first, second) is not null) comparison.Narrow("theme");
        else if (role is Role.Agent or Role.Recipient) return false;
        else if (HaveCommon(first, second) || between || role is Role.Place or Role.Topic)
        {
            comparison.Differ("theme");
            comparison.Add(-weight / 2);
        }
        else return false;
        comparison.Add(weight / 2);
        return true;
    }

    private static void Quantities(string? a, string? b, Comparison comparison)
    {
        if (a == b) return;
        // A number may be told by one report and not by the next; "a small number" is chosen with care.
        if ((a ?? b) is { } told && (a is null || b is null) && told.Any(char.IsAsciiDigit)) comparison.LeaveOpen(a is null, "quantity");
        else if (a is null) comparison.Widen("quantity");
        else if (b is null) comparison.Narrow("quantity");
        else comparison.Differ("quantity");
    }

    private bool HaveCommon(string a, string b) => Above(a).Skip(1).Any(up => concepts.Steps(b, up) is <= NearestCommon);

    private IEnumerable<string> Above(string key)
    {
        yield return key;
        foreach (var up in concepts.Broader(key))
        {
            yield return up;
            foreach (var top in concepts.Broader(up)) yield return top;
        }
    }

    /// <summary>Gathers the differences: all one way they make a proposition wider or narrower, both ways a variant.</summary>
    private sealed class Comparison
    {
        private bool _wider;
        private bool _narrower;
        private bool _differs;
        private bool _isOpen;
        private bool _isOpenWider;

        public double Score { get; private set; }

        public string Facet { get; private set; } = "";

        public Relation Relation => _differs || _wider && _narrower ? Relation.Variant : _wider ? Relation.Wider : _narrower ? Relation.Narrower
            : Score >= EnoughForSame || !_isOpen ? Relation.Same : _isOpenWider ? Relation.Wider : Relation.Narrower;

        public void Add(double score) => Score += score;

        public void Widen(string facet) => Note(ref _wider, facet);

        public void Narrow(string facet) => Note(ref _narrower, facet);

        public void Differ(string facet) => Note(ref _differs, facet);

        /// <summary>One of the two leaves something open that the other tells: with enough in common they say the same.</summary>
        public void LeaveOpen(bool byFirst, string facet)
        {
            (_isOpen, _isOpenWider) = (true, byFirst);
            if (Facet.Length == 0) Facet = facet;
        }

        private void Note(ref bool flag, string facet)
        {
            flag = true;
            if (Facet.Length == 0) Facet = facet;
        }
    }
}
