namespace Dixit.Segmentation;

/// <summary>What the decision "does a token end between these two atoms?" looks at.</summary>
internal static class CutFeatures
{
    /// <summary>How many features <see cref="Fill"/> gives.</summary>
    public const int Count = 27;

    /// <summary>Empty atoms that must stand before and behind the atoms of a paragraph.</summary>
    public const int Margin = 3;

    private const uint Edge = 1;

    /// <summary>The features of the place behind atom <paramref name="i"/>.</summary>
    /// <param name="atoms">The atoms of a paragraph with the margins.</param>
    /// <param name="i">The atom on the left.</param>
    /// <param name="chunk">The atoms between two stretches of white space, among which it is.</param>
    /// <param name="token">Hash of the token as far as it is known, from the last cut to the end of atom <paramref name="i"/>.</param>
    /// <param name="isFirst">The token so far is the left atom alone.</param>
    /// <param name="abbreviation">What the token so far is when a full stop is added.</param>
    /// <param name="features">Where to put them.</param>
    public static void Fill(ReadOnlySpan<Atom> atoms, int i, Range chunk, uint token, bool isFirst, AbbreviationKind abbreviation, Span<uint> features)
    {
        ref readonly var left = ref atoms[i];
        ref readonly var right = ref atoms[i + 1];
        ref readonly var before = ref atoms[chunk.Start.Value - 1];
        ref readonly var behind = ref atoms[chunk.End.Value];
        var (l, r) = (left.Key, right.Key);
        var ll = left.Glued ? atoms[i - 1].Key : Edge;
        var lll = left.Glued && atoms[i - 1].Glued ? atoms[i - 2].Key : Edge;
        var rr = atoms[i + 2].Glued ? atoms[i + 2].Key : Edge;
        var rrr = atoms[i + 2].Glued && atoms[i + 3].Glued ? atoms[i + 3].Key : Edge;
        var leftShape = (uint)left.Shape;
        var rightShape = (uint)right.Shape;
        var outer = (left.Glued ? (uint)atoms[i - 1].Shape : 0) << 4 | (atoms[i + 2].Glued ? (uint)atoms[i + 2].Shape : 0);
        var shapes = leftShape << 12 | rightShape << 8 | outer;
        var next = (uint)behind.Shape | (uint)behind.Known << 4;
        var known = (uint)left.Known << 3 | right.Known;
        var glue = right.Glued ? 0u : 1u;
        var first = isFirst ? 1u : 0u;
        var lengths = (uint)(Math.Min(left.Length, 7) << 3 | Math.Min(right.Length, 7));

        features[0] = Feature.Of(0, shapes, glue);
        features[1] = Feature.Of(1, l, rightShape);
        features[2] = Feature.Of(2, r, leftShape);
        features[3] = Feature.Of(3, l, r);
        features[4] = Feature.Of(4, ll, l, r);
        features[5] = Feature.Of(5, l, r, rr);
        features[6] = Feature.Of(6, ll, l, r, rr);
        features[7] = Feature.Of(7, lll, ll, l, r);
        features[8] = Feature.Of(8, l, r, rr, rrr);
        features[9] = Feature.Of(9, token, r);
        features[10] = Feature.Of(10, token, r, rr);
        features[11] = Feature.Of(11, shapes, r, first);
        features[12] = Feature.Of(12, shapes, l, first);
        features[13] = Feature.Of(13, l, r, before.Key);
        features[14] = Feature.Of(14, l, r, behind.Key);
        features[15] = Feature.Of(15, l, r, next, outer);
        features[16] = Feature.Of(16, r, next, shapes);
        features[17] = Feature.Of(17, (uint)abbreviation, r, next, rr);
        features[18] = Feature.Of(18, known, r, rr, rightShape);
        features[19] = Feature.Of(19, left.Suffix, r, rr);
        features[20] = Feature.Of(20, left.Known, r, atoms[i + 2].Known, (uint)atoms[i + 2].Shape);
        features[21] = Feature.Of(21, r, rr, first, leftShape);
        features[22] = Feature.Of(22, lengths, shapes, r);
        features[23] = Feature.Of(23, lengths, l, r, before.Hash);
        features[24] = Feature.Of(24, ll, l, rightShape, first);
        features[25] = Feature.Of(25, r, rr, rrr, first);
        features[26] = Feature.Of(26, shapes, ll, rr, first);
    }
}
