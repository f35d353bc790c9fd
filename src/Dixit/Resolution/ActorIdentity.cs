using System.Collections.Immutable;
using Dixit.Resolution.Identity;
using Dixit.Resolution.Names;

namespace Dixit.Resolution;

/// <summary>
/// Tells whether an actor of one report is one that is known from others. Keys that are equal are one actor; this is for the rest: a last name alone, names
/// that languages spell differently, acronyms. Two people who share a last name are one only where a first name or an office says so. Pure and thread-safe.
/// </summary>
public static class ActorIdentity
{
    /// <summary>What to look an actor up by: actors that may be one share at least one of these. States and described actors have none.</summary>
    public static ImmutableArray<string> Keys(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var parts = ActorKeys.Parts(actor.Key);
        if (parts.IsEmpty) return [];
        var keys = new List<string> { "sound:" + Spelling.Sound(Joined(parts[^1])), "name:" + string.Join(' ', parts) };
        if (actor.Kind == ActorKind.Institution) keys.AddRange(Acronyms(actor).Select(a => "acronym:" + a));
        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The key of the one candidate that an actor is, or null where it is none of them, or where several may be meant.</summary>
    /// <param name="incoming">An actor of a report.</param>
    /// <param name="candidates">Known actors that share a key with it, by <see cref="Keys"/>.</param>
    public static string? Find(Actor incoming, IReadOnlyList<Actor> candidates)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        ArgumentNullException.ThrowIfNull(candidates);
        if (candidates.Any(c => c.Key == incoming.Key)) return incoming.Key;
        var fitting = candidates.Where(c => IsSame(incoming, c)).Select(c => c.Key).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool IsSame(Actor a, Actor b)
    {
        var (mine, theirs) = (ActorKeys.Parts(a.Key), ActorKeys.Parts(b.Key));
        if (mine.IsEmpty || theirs.IsEmpty) return false;
        // One report tells that a name is a company's, the other does not.
        if (mine.Length > 1 && mine.SequenceEqual(theirs)) return true;
        if (a.Kind != b.Kind) return false;
        return a.Kind == ActorKind.Person ? IsSamePerson(a, mine, b, theirs) : a.Kind == ActorKind.Institution && IsSameBody(a, b);
    }

    private static bool IsSamePerson(Actor a, ImmutableArray<string> mine, Actor b, ImmutableArray<string> theirs)
    {
        if (!Alike(mine[^1], theirs[^1])) return false;
        var speakForOne = a.SpeaksFor is not null && a.SpeaksFor == b.SpeaksFor;
        if (mine.Length == 1 || theirs.Length == 1) return speakForOne || (a.SpeaksFor is null || b.SpeaksFor is null) && Actors.IsPublicName(mine[^1]);
        var (first, other) = (mine[0], theirs[0]);
        if (Alike(first, other)) return true;
        if (first.Length == 1 || other.Length == 1) return first[0] == other[0] && (a.SpeaksFor is null || b.SpeaksFor is null || speakForOne);
        return speakForOne && first[0] == other[0]; // Volodymyr, Vladimir
    }

    private static bool IsSameBody(Actor a, Actor b)
        => Name(a) is var mine && Name(b) is var theirs && (mine.IsSpelledOut(theirs) || theirs.IsSpelledOut(mine));

    private static IEnumerable<string> Acronyms(Actor actor) => Name(actor).Acronyms();

    private static Name Name(Actor actor) => new(actor.Name, [.. Spelling.Plain(actor.Name).Split(' ')]);

    private static bool Alike(string a, string b) => a == b || Spelling.Sound(Joined(a)) == Spelling.Sound(Joined(b));

    private static string Joined(string part) => part.Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
}
