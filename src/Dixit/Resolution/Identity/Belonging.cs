using Dixit.Resolution.Lexicon;

namespace Dixit.Resolution.Identity;

/// <summary>What a phrase tells of where its bearer belongs.</summary>
/// <param name="Pattern">The body of a state that it names, or that its office speaks for; null where it is none of a state's.</param>
/// <param name="IsOffice">True where it describes the bearer of an office, false where it describes a body.</param>
/// <param name="State">The id of the state that an adjective, a possessive or a complement of it names, or null.</param>
/// <param name="Complement">The words that say with whom the office is held ("porte-parole <b>du Pentagone</b>"), or null.</param>
/// <param name="Used">The words that name the body or the office, and so name nobody else.</param>
internal sealed record Belonging(StateOffices.Pattern? Pattern, bool IsOffice, string? State, Complement? Complement, IReadOnlyList<int> Used);

/// <summary>A phrase inside another that says whose the other is.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Words">Its words, in order.</param>
internal sealed record Complement(int Head, IReadOnlyList<int> Words);
