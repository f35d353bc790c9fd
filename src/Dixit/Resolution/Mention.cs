using Dixit.Text;

namespace Dixit.Resolution;

/// <summary>A place where a report speaks of an actor.</summary>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Head">The head word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Actor">Whom it speaks of.</param>
/// <param name="Portrait">What the phrase tells; null for a pronoun.</param>
/// <param name="IsSource">True where a statement has it as its source.</param>
internal sealed record Mention(int Sentence, int Head, TextSpan Span, Figure Actor, Portrait? Portrait, bool IsSource);
