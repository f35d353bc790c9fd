using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Resolution;

/// <summary>A place where a report speaks of an actor, by a name, a description, an adjective, a pronoun or a possessive.</summary>
/// <param name="Span">Where it stands: the whole phrase, or the pronoun, possessive or adjective alone.</param>
/// <param name="Actor">The <see cref="Actor.Key"/> of whom it means.</param>
/// <param name="Head">Where the head word of the phrase begins.</param>
public readonly record struct ActorMention(TextSpan Span, string Actor, int Head);

/// <summary>The actors of one report.</summary>
/// <param name="Actors">Each actor once, with all those in whose name they speak.</param>
/// <param name="Mentions">
/// Where the report speaks of them, in order of their heads, one for each. The name of a capital or of a palace is among them where it means those who govern
/// there, not where it means the place; that of a state always.
/// </param>
/// <param name="Speakers">The keys of each statement's speakers, by its place in the report's statements; empty where nobody can be made out.</param>
public sealed record ReportActors(
    ImmutableArray<Actor> Actors, ImmutableArray<ActorMention> Mentions, ImmutableArray<ImmutableArray<string>> Speakers)
{
    /// <summary>Nobody.</summary>
    public static ReportActors None { get; } = new([], [], []);

    /// <summary>The actor that has a key, or null.</summary>
    public Actor? Find(string key) => Actors.FirstOrDefault(a => a.Key == key);

    /// <summary>The mention whose head word begins at an offset, or null.</summary>
    public ActorMention? HeadedAt(int offset)
    {
        var (low, high) = (0, Mentions.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Head == offset) return Mentions[middle];
            if (Mentions[middle].Head < offset) low = middle + 1; else high = middle - 1;
        }
        return null;
    }

    /// <summary>An actor and, behind it, all those in whose name it speaks, up to the last.</summary>
    public IEnumerable<Actor> Chain(string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var actor = Find(key); actor is not null && seen.Add(actor.Key); actor = actor.SpeaksFor is { } next ? Find(next) : null) yield return actor;
    }
}
