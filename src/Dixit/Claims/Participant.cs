using Dixit.Text;

namespace Dixit.Claims;

/// <summary>Somebody or something that takes part in an event.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Key">
/// Who or what it is: an actor's key (<c>state:IR</c>), a concept (<c>thing:ballistic-missile</c>), an event (<c>event:transfer</c>), or the lemma of a word
/// that the lexicon lacks (<c>word:passerelle</c>).
/// </param>
/// <param name="Text">As the report words it, a pronoun by what it stands for.</param>
/// <param name="Span">Where it stands; empty where it is understood and not written.</param>
/// <param name="Quantity">How many or how much: a number in figures ("30"), anything else as worded ("petit nombre"), or null.</param>
public sealed record Participant(Role Role, string Key, string Text, TextSpan Span, string? Quantity = null);
