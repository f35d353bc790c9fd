using System.Collections.Immutable;
using Dixit.Segmentation;
using Dixit.Syntax;

namespace Dixit.Parsing;

/// <summary>Gives sentences their tags, features, lemmas and dependency trees. Thread-safe and deterministic.</summary>
public interface IParser
{
    /// <summary>One tree a sentence, in order; sentences of one text are best given together, as they are read in batches.</summary>
    /// <param name="text">The text that the sentences' offsets refer to.</param>
    /// <param name="sentences">Sentences with their tokens.</param>
    ImmutableArray<Tree> Parse(string text, IReadOnlyList<Sentence> sentences);
}
