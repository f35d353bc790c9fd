using System.Runtime.InteropServices;

namespace Dixit.Segmentation;

/// <summary>Finds the ends of sentences among the tokens of a paragraph, from left to right, with a learned decision at each doubtful place.</summary>
internal sealed class SentenceBreaker(LinearModel model)
{
    private const int LongestDateline = 8;

    // No writer goes that far without a stop; text without any would cost the parser the square of its length.
    private const int LongSentence = 200;
    private const int LongestSentence = 300;

    /// <summary>Says whether a sentence ends behind a piece; training puts the truth here.</summary>
    internal delegate bool Decision(int piece, ReadOnlySpan<uint> features);

    /// <summary>Appends the index behind the last piece of each sentence to <paramref name="ends"/>.</summary>
    public void Break(string text, List<Piece> pieces, List<int> ends) => Break(text, pieces, ends, (_, features) => model.Score(features) > 0);

    /// <summary>The ends, as <paramref name="decide"/> will have them.</summary>
    internal static void Break(string text, List<Piece> list, List<int> ends, Decision decide)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        if (pieces.IsEmpty) return;
        Span<uint> features = stackalloc uint[BreakFeatures.Count];
        var state = default(SentenceState);
        var longestLine = -1;
        for (var i = 0; i + 1 < pieces.Length; i++)
        {
            state.Add(pieces, i);
            ref readonly var next = ref pieces[i + 1];
            bool isEnd;
            if (IsTooLong(pieces, state.First, i)) isEnd = true;
            else if (next.LineBreaks > 0 && IsMeant(text, pieces, i, ref longestLine)) isEnd = true;
            else if (!IsDoubtful(pieces[i], next) || state.IsClosing(pieces, i + 1) || GoesOn(pieces, i) || IsItemNumber(pieces, state.First, i) || IsDateline(pieces, state.First, i)) isEnd = false;
            else
            {
                BreakFeatures.Fill(pieces, i, state, features);
                isEnd = decide(i, features);
            }
            if (!isEnd) continue;
            ends.Add(i + 1);
            state.Break(i + 1);
        }
        ends.Add(pieces.Length);
    }

    private static bool IsTooLong(ReadOnlySpan<Piece> pieces, int first, int i) =>
        i + 1 - first >= LongestSentence || (i + 1 - first >= LongSentence && pieces[i].Last is ',' or ';' or ':');

    private static bool IsMeant(string text, ReadOnlySpan<Piece> pieces, int i, ref int longestLine)
    {
        if (longestLine < 0) longestLine = LineBreaks.Longest(text, pieces[0].Start, pieces[^1].End);
        return LineBreaks.AreMeant(text, longestLine, pieces[i], pieces[i + 1], i + 2 < pieces.Length ? pieces[i + 2] : default);
    }

    /// <summary>A comma before the closing mark ("…," I said) or behind it says that the sentence goes on.</summary>
    private static bool GoesOn(ReadOnlySpan<Piece> pieces, int i) =>
        i > 0 && pieces[i].Glued && pieces[i].Last is '”' or '"' or '\'' && pieces[i - 1].Last == ',';

    /// <summary>The sentence is no more than the number of an item at the beginning of a line ("1.", "2)").</summary>
    private static bool IsItemNumber(ReadOnlySpan<Piece> pieces, int first, int i) =>
        i == first + 1 && pieces[first].Shape == Shape.Digits && pieces[first].Length <= 2 && pieces[i].Glued && pieces[i].Last is ('.' or ')')
        && (first == 0 || pieces[first].LineBreaks > 0);

    /// <summary>The place and agency before the first words of a report: "PARIS (ANP) - ".</summary>
    private static bool IsDateline(ReadOnlySpan<Piece> pieces, int first, int i) =>
        first == 0 && i < LongestDateline && pieces[i].Last == ')' && pieces[i + 1].Length <= 2 && pieces[i + 1].Last is ('-' or '–' or '—');

    /// <summary>Behind a sign, or before anything but a small letter; where no white space stands, behind a sign only.</summary>
    private static bool IsDoubtful(in Piece last, in Piece next) =>
        last.LastShape == Shape.Symbol || (!next.Glued && next.Shape != Shape.Lower);
}
