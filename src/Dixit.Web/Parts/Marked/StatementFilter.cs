using System.Collections.Immutable;
using Dixit.Attribution;

namespace Dixit.Web.Parts.Marked;

/// <summary>Which statements of a report to show: those of some acts, of some actors; all where none are named. It lives in the address.</summary>
/// <param name="Acts">As <see cref="Labels"/> spells them.</param>
/// <param name="Actors">The keys of actors.</param>
public sealed record StatementFilter(ImmutableArray<string> Acts, ImmutableArray<string> Actors)
{
    /// <summary>The filter of a request.</summary>
    public static StatementFilter Of(HttpRequest request) => new([.. request.Query["act"].OfType<string>()], [.. request.Query["actor"].OfType<string>()]);

    /// <summary>Whether it lets a statement through.</summary>
    public bool Lets(StatementView statement)
        => (Acts.IsEmpty || Acts.Contains(Labels.Name(statement.Statement.Act), StringComparer.Ordinal))
            && (Actors.IsEmpty || Of(statement).Any(actor => Actors.Contains(actor.Key, StringComparer.Ordinal)));

    /// <summary>Whose statement it is, by which it can be filtered: the actors in whose name it was said.</summary>
    public static IEnumerable<ActorName> Of(StatementView statement) => statement.Speakers.Select(chain => chain.Actor).DistinctBy(actor => actor.Key);
}
