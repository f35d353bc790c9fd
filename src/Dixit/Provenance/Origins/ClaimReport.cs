using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>A report of a claim, as far as it tells where it has the claim from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Publisher">The key of who published it, an outlet's id where it has one (see <see cref="Publishers"/>), or null where unknown.</param>
/// <param name="CopyGroup">A key that it shares with its copies and with nothing else, or null where it has none.</param>
/// <param name="Credits">The ids of the outlets that it credits.</param>
/// <param name="Statements">Its statements that gather under the claim.</param>
public sealed record ClaimReport(string Id, string? Publisher, string? CopyGroup, ImmutableArray<string> Credits, ImmutableArray<ClaimStatement> Statements);

/// <summary>A statement of a claim, as far as it tells who said it, when and to whom.</summary>
/// <param name="Actors">The keys of the actors who speak, without those that have no name: empty for "two officials" and where nobody is told.</param>
/// <param name="Source">The words for a source without a name, in a form under which they compare; empty where nobody is told.</param>
/// <param name="Said">When it was said, as EDTF, or null where unknown.</param>
/// <param name="Chain">
/// The links from the nearest outlet to the ultimate source, as read. Whoever fills this in also sets <see cref="Link.Actor"/> of every source that has a name:
/// of a statement within a statement the outer speaker vouches, and one without an actor counts as unnamed.
/// </param>
/// <param name="Words">A hash of the content's normalised words, or null where it is too short to tell one utterance from another.</param>
public sealed record ClaimStatement(ImmutableArray<string> Actors, string Source, string? Said, ImmutableArray<Link> Chain, string? Words);
