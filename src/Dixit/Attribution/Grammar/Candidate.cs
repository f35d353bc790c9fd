using System.Collections.Immutable;
using Dixit.Attribution.Lexicon;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>A statement in the making: what one cue of one sentence yields before quotations, nesting and names are looked at.</summary>
internal sealed record Candidate
{
    /// <summary>The number of the sentence that holds the cue.</summary>
    public required int Sentence { get; init; }

    /// <summary>The cue's head word, or -1 for a colon.</summary>
    public required int CueHead { get; init; }

    public required TextSpan Cue { get; init; }

    public required string CueLemma { get; init; }

    public required Source Source { get; init; }

    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The word that the content hangs on, or -1 where it is a quotation alone.</summary>
    public int ContentHead { get; init; } = -1;

    public required Deed Deed { get; init; }

    public required FrameKind Frame { get; init; }

    public required double Confidence { get; init; }
}
