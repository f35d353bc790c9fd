using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>A sentence: its stretch of the report's text and its surface tokens, in order, with only white space between them.</summary>
/// <param name="Span">From the start of the first token to the end of the last.</param>
/// <param name="Tokens">At least one.</param>
public sealed record Sentence(TextSpan Span, ImmutableArray<Token> Tokens);
