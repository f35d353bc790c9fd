namespace Dixit.Attribution.Grammar;

/// <summary>The words that a frame finds to be the content of a cue.</summary>
/// <param name="Words">The words, in order.</param>
/// <param name="Head">The word they hang on, for its mood and its negation.</param>
/// <param name="CueLast">A preposition behind the cue that joins it, or -1.</param>
internal sealed record Content(List<int> Words, int Head, int CueLast = -1);
