using System.Collections.Immutable;
using Dixit.Segmentation;
using Dixit.Text;

namespace Dixit.Syntax.Conllu;

/// <summary>What a CoNLL-U file holds: the raw text that its tokens and spacing give, and the annotated sentences with offsets into it.</summary>
/// <param name="Text">Sentences joined by a space, or by nothing after <c>SpaceAfter=No</c>, or by what <c>SpacesAfter</c> says; paragraphs by a blank line.</param>
/// <param name="Paragraphs">From one <c># newpar</c> or <c># newdoc</c> to the next; one for the whole file where it has neither.</param>
/// <param name="Trees">The sentences, in order.</param>
/// <param name="SentenceIds">The <c># sent_id</c> of each tree, or its number from 1.</param>
public sealed record ConlluDocument(
    string Text, ImmutableArray<TextSpan> Paragraphs, ImmutableArray<Tree> Trees, ImmutableArray<string> SentenceIds)
{
    /// <summary>The sentences without their trees.</summary>
    public IEnumerable<Sentence> Sentences => Trees.Select(tree => tree.Sentence);
}
