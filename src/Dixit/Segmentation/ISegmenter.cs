using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>Cuts a text into sentences and tokens. Thread-safe and lossless: what no token covers is white space.</summary>
public interface ISegmenter
{
    /// <summary>The sentences of <paramref name="paragraphs"/> of <paramref name="text"/>, in order; none crosses a paragraph.</summary>
    ImmutableArray<Sentence> Segment(string text, IReadOnlyList<TextSpan> paragraphs);
}
