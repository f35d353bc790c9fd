namespace Dixit.Segmentation;

/// <summary>What the decision "does a sentence end behind this token?" looks at.</summary>
internal static class BreakFeatures
{
    /// <summary>How many features <see cref="Fill"/> gives.</summary>
    public const int Count = 40;

    /// <summary>More tokens than a paragraph has: the text has lost its paragraphs, and headings may stand in the middle.</summary>
    private const int LongestParagraph = 1000;

    /// <summary>The features of the place behind piece <paramref name="i"/>, which is not the last.</summary>
    public static void Fill(ReadOnlySpan<Piece> pieces, int i, in SentenceState state, Span<uint> features)
    {
        var none = default(Piece);
        ref readonly var last = ref pieces[i];
        ref readonly var next = ref pieces[i + 1];
        ref readonly var last2 = ref i > 0 ? ref pieces[i - 1] : ref none;
        ref readonly var last3 = ref i > 1 ? ref pieces[i - 2] : ref none;
        ref readonly var next2 = ref i + 2 < pieces.Length ? ref pieces[i + 2] : ref none;
        ref readonly var next3 = ref i + 3 < pieces.Length ? ref pieces[i + 3] : ref none;
        ref readonly var first = ref pieces[state.First];

        var (p, p2, p3) = (Class(last), Class(last2), Class(last3));
        var (n, n2, n3) = (Class(next), Class(next2), Class(next3));
        var open = (uint)state.Depth << 1 | (state.IsQuoted ? 1u : 0);
        var length = Bucket(i - state.First + 1);
        var unbroken = pieces.Length > LongestParagraph ? 1u : 0;
        var remaining = Bucket(pieces.Length - i - 1);
        var glue = (last.Glued ? 1u : 0) | (next.Glued ? 2u : 0) | (next2.Glued ? 4u : 0);
        var written = (uint)last.Abbreviation << 12 | (uint)Math.Min(last.Length, 7) << 8 | last.Last;

        features[0] = Feature.Of(0, p, n);
        features[1] = Feature.Of(1, last.Key, n);
        features[2] = Feature.Of(2, p, next.Key);
        features[3] = Feature.Of(3, last.Key, next.Key);
        features[4] = Feature.Of(4, p, n, n2);
        features[5] = Feature.Of(5, p, next.Key, n2);
        features[6] = Feature.Of(6, p2, p, n);
        features[7] = Feature.Of(7, last2.Key, p, n);
        features[8] = Feature.Of(8, last2.Key, last.Key, next.Key);
        features[9] = Feature.Of(9, last.Key, next.Key, next2.Key);
        features[10] = Feature.Of(10, p, n, length);
        features[11] = Feature.Of(11, p, n, open);
        features[12] = Feature.Of(12, p, n, length, Class(first));
        features[13] = Feature.Of(13, p, n, n2, n3);
        features[14] = Feature.Of(14, p3, p2, p, n);
        features[15] = Feature.Of(15, p, n, glue);
        features[16] = Feature.Of(16, p, next.Suffix, (uint)next.Shape);
        features[17] = Feature.Of(17, last.Suffix, p, n);
        features[18] = Feature.Of(18, written, n, n2);
        features[19] = Feature.Of(19, p, n, state.Style);
        features[20] = Feature.Of(20, p, n, remaining, state.IsFirst ? 1u : 0);
        features[21] = Feature.Of(21, p, n, state.Style, length);
        features[22] = Feature.Of(22, p, next.Key, open);
        features[23] = Feature.Of(23, length, last.Key, n);
        features[24] = Feature.Of(24, first.Key, p, n);
        features[25] = Feature.Of(25, written, n, glue);
        features[26] = Feature.Of(26, next.Key, (uint)next.Shape, (uint)last.Shape << 4 | last.Known);
        features[27] = Feature.Of(27, last2.Key, last.Key, n);
        features[28] = Feature.Of(28, p, next.Key, next2.Key);
        features[29] = Feature.Of(29, p, n, next2.Key);
        features[30] = Feature.Of(30, p, n, open, glue);
        features[31] = Feature.Of(31, p, n, next2.Key, next3.Key);
        features[32] = Feature.Of(32, first.Key, first.Shape == Shape.Symbol ? pieces[Math.Min(state.First + 1, i)].Key : 0, p, n);
        features[33] = Feature.Of(33, p3, p2, p, next.Key);
        features[34] = Feature.Of(34, last.Known, (uint)last.Shape, n);
        features[35] = Feature.Of(35, last.Known, (uint)last.Shape, n, n2);
        features[36] = Feature.Of(36, p, n, unbroken);
        features[37] = Feature.Of(37, p, n, n2, unbroken);
        features[38] = Feature.Of(38, last.Known, (uint)last.Shape, n, unbroken);
        features[39] = Feature.Of(39, state.Style << 1 | unbroken, p, n, length);
    }

    /// <summary>A sign stands for itself, a word for the way it is written.</summary>
    private static uint Class(in Piece piece) => piece.Shape == Shape.Symbol && piece.Length < 4
        ? piece.Hash
        : (uint)piece.Shape | (uint)(piece.Known & 3) << 4 | (uint)piece.Abbreviation << 7 | (piece.LastShape == Shape.Symbol ? 1u << 9 : 0);

    private static uint Bucket(int count) => (uint)(count < 5 ? count : count < 8 ? 5 : count < 12 ? 6 : count < 20 ? 7 : count < 40 ? 8 : 9);
}
