namespace Dixit.Resolution;

/// <summary>One speaker of a statement.</summary>
/// <param name="Text">How a reader would call them.</param>
/// <param name="Actor">Who it is; null where only the word is known ("certains").</param>
/// <param name="Mention">The mention that the source is, or null where it is a pronoun.</param>
internal sealed record Voice(string Text, Figure? Actor = null, Mention? Mention = null);
