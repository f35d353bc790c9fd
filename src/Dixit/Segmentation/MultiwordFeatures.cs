namespace Dixit.Segmentation;

/// <summary>What the decision "does this token stand for several words?" looks at.</summary>
internal static class MultiwordFeatures
{
    /// <summary>How many features <see cref="Fill"/> gives.</summary>
    public const int Count = 38;

    /// <summary>
    /// The features of piece <paramref name="i"/>, which the entry <paramref name="rule"/> of the list of multiword tokens fits;
    /// <paramref name="before"/> is what was decided of the last such piece of the sentence: 0 where there was none, 1 for no, 2 for yes.
    /// </summary>
    public static void Fill(ReadOnlySpan<Piece> pieces, int i, int sentenceStart, int sentenceEnd, uint rule, uint before, Span<uint> features)
    {
        var none = default(Piece);
        ref readonly var token = ref pieces[i];
        ref readonly var l = ref i > sentenceStart ? ref pieces[i - 1] : ref none;
        ref readonly var l2 = ref i - 1 > sentenceStart ? ref pieces[i - 2] : ref none;
        ref readonly var l3 = ref i - 2 > sentenceStart ? ref pieces[i - 3] : ref none;
        ref readonly var r = ref i + 1 < sentenceEnd ? ref pieces[i + 1] : ref none;
        ref readonly var r2 = ref i + 2 < sentenceEnd ? ref pieces[i + 2] : ref none;
        ref readonly var r3 = ref i + 3 < sentenceEnd ? ref pieces[i + 3] : ref none;
        var parts = (uint)(l3.Part << 6 | l2.Part << 3 | l.Part);
        var (lc, rc, l2c, r2c) = (Class(l), Class(r), Class(l2), Class(r2));

        features[0] = Feature.Of(0, rule);
        features[1] = Feature.Of(1, rule, token.Hash);
        features[2] = Feature.Of(2, rule, (uint)token.Shape, token.Known);
        features[3] = Feature.Of(3, rule, l.Key);
        features[4] = Feature.Of(4, rule, r.Key);
        features[5] = Feature.Of(5, rule, l.Key, r.Key);
        features[6] = Feature.Of(6, rule, l2.Key, l.Key);
        features[7] = Feature.Of(7, rule, r.Key, r2.Key);
        features[8] = Feature.Of(8, rule, l.Suffix);
        features[9] = Feature.Of(9, rule, r.Suffix);
        features[10] = Feature.Of(10, rule, l.Suffix, r.Suffix);
        features[11] = Feature.Of(11, rule, l2.Suffix, l.Suffix);
        features[12] = Feature.Of(12, rule, lc, rc);
        features[13] = Feature.Of(13, rule, lc, r.Key);
        features[14] = Feature.Of(14, rule, l.Key, rc);
        features[15] = Feature.Of(15, rule, token.Hash, r.Key);
        features[16] = Feature.Of(16, rule, token.Hash, l.Key);
        features[17] = Feature.Of(17, rule, l2.Key, rc);
        features[18] = Feature.Of(18, rule, r2.Key, rc);
        features[19] = Feature.Of(19, rule, lc, rc, l2c);
        features[20] = Feature.Of(20, rule, lc, rc, r2c);
        features[21] = Feature.Of(21, rule, l2.Key);
        features[22] = Feature.Of(22, rule, r2.Key);
        features[23] = Feature.Of(23, rule, l3.Key, 3);
        features[24] = Feature.Of(24, rule, r3.Key, 3);
        features[25] = Feature.Of(25, rule, l.Suffix, r.Key);
        features[26] = Feature.Of(26, rule, l.Key, r.Suffix);
        features[27] = Feature.Of(27, rule, r.Suffix, r2.Suffix);
        features[28] = Feature.Of(28, rule, pieces[sentenceStart].Key);
        features[29] = Feature.Of(29, rule, l2.Suffix, l.Suffix, r.Suffix);
        features[30] = Feature.Of(30, rule, parts);
        features[31] = Feature.Of(31, rule, parts, (uint)r.Part, (uint)r2.Part);
        features[32] = Feature.Of(32, rule, l.Key, (uint)l2.Part, (uint)l3.Part);
        features[33] = Feature.Of(33, rule, l.Key, (uint)l2.Part, (uint)r.Part);
        features[34] = Feature.Of(34, rule, before, l.Key);
        features[35] = Feature.Of(35, rule, before, l.Key, (uint)l2.Part);
        features[36] = Feature.Of(36, rule, (uint)l.Part, (uint)r.Part, l.Suffix);
        features[37] = Feature.Of(37, rule, before, parts);
    }

    private static uint Class(in Piece piece) => piece.Shape == Shape.Symbol ? piece.Hash : (uint)piece.Shape | (uint)piece.Known << 4;
}
