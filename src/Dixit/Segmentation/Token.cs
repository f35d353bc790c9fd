using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>A surface token of a sentence: a stretch of text that stands for one syntactic word, or for several ("du", "don't").</summary>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Words">The forms of the syntactic words it stands for; one form, the token itself, for all but multiword tokens.</param>
public sealed record Token(TextSpan Span, ImmutableArray<string> Words)
{
    /// <summary>True when it stands for more than one syntactic word.</summary>
    public bool IsMultiword => Words.Length > 1;
}
