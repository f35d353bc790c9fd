using Dixit.Attribution;
using Dixit.Claims.Lexicon;

namespace Dixit.Claims.Reading;

/// <summary>What a report has laid out so far, so that what it leaves unsaid later can be filled in.</summary>
internal sealed class Discourse(Concepts concepts)
{
    private readonly List<Holding> _told = [];

    public void Add(Holding holding) => _told.Add(holding);

    /// <summary>A proposition with the participants that the last one of its kind has and that it leaves out, where nothing speaks against its being the same event.</summary>
    public Proposition Complete(Proposition laid)
    {
        for (var i = _told.Count - 1; i >= 0; i--)
        {
            var earlier = _told[i].Proposition;
            if (!IsOfOneKind(earlier.Predicate, laid.Predicate) || !Agree(earlier, laid)) continue;
            var missing = earlier.Participants.Where(p => p.Role is Role.Agent or Role.Recipient or Role.Theme && !laid.In(p.Role).Any()).ToList();
            if (missing.Count == 0) continue;
            return laid with { Participants = [.. laid.Participants.Concat(missing.Select(p => p with { Span = default, Quantity = null })).OrderBy(p => p.Role)] };
        }
        return laid;
    }

    /// <summary>The last thing named that is a case of what a participant is said to be, in its place; null where there is none.</summary>
    public Participant? Narrower(Participant participant)
    {
        for (var i = _told.Count - 1; i >= 0; i--)
            foreach (var earlier in _told[i].Proposition.Participants)
                if (concepts.Steps(earlier.Key, participant.Key) is not null) return participant with { Key = earlier.Key, Text = earlier.Text };
        return null;
    }

    /// <summary>What "these accusations" are: the last thing said about those who take them up, else the last thing that anybody was accused of or asserted.</summary>
    public Proposition? TakenUp(IReadOnlySet<string> by)
        => (_told.LastOrDefault(h => !h.SecondHand && h.Stance == Stance.Holds && h.Proposition.Aspect is not (Aspect.Wanted or Aspect.Judged) && h.Proposition.Participants.Any(p => by.Contains(p.Key))) ?? _told.LastOrDefault())?.Proposition;

    /// <summary>The first of some actors that has played a part before, or null.</summary>
    public string? KnownIn(Role role, IEnumerable<string> keys) => keys.FirstOrDefault(k => _told.Any(h => h.Proposition.In(role).Any(p => p.Key == k)));

    private bool IsOfOneKind(string a, string b) => concepts.Steps(a, b) is <= 1 || concepts.Steps(b, a) is <= 1;

    // Roles that both tell must agree; one at least must, unless the later one tells nothing at all.
    private bool Agree(Proposition earlier, Proposition later)
    {
        var shared = false;
        foreach (var role in later.Participants.Select(p => p.Role).Distinct())
        {
            if (!earlier.In(role).Any()) continue;
            if (!later.In(role).Any(l => earlier.In(role).Any(e => concepts.Steps(e.Key, l.Key) is not null || concepts.Steps(l.Key, e.Key) is not null))) return false;
            shared = true;
        }
        return shared || later.Participants.IsEmpty;
    }
}
