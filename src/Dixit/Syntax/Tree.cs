using System.Collections.Immutable;
using Dixit.Segmentation;

namespace Dixit.Syntax;

/// <summary>A sentence with its UD dependency tree.</summary>
/// <param name="Sentence">The surface tokens.</param>
/// <param name="Words">The syntactic words, in order; exactly one has <see cref="Word.Head"/> -1 and every other reaches it.</param>
public sealed record Tree(Sentence Sentence, ImmutableArray<Word> Words);
