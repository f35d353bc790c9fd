namespace Dixit.Parsing;

/// <summary>What the network tells of a sentence: for each word the numbers of its tags and relation, its lemma, and its head (-1 for the root).</summary>
internal sealed record Analysis(int[] Upos, int[] Xpos, int[] Features, string[] Lemmas, int[] Heads, int[] Relations)
{
    public Analysis(int length) : this(new int[length], new int[length], new int[length], new string[length], new int[length], new int[length]) { }

    /// <summary>Makes one tree of the pieces of a sentence: the roots of all but the first hang on that of the first.</summary>
    public static Analysis Join(ReadOnlySpan<Analysis> pieces, int relation)
    {
        if (pieces.Length == 1) return pieces[0];
        var joined = new Analysis(0);
        var root = Array.IndexOf(pieces[0].Heads, -1);
        foreach (var piece in pieces)
        {
            var start = joined.Heads.Length;
            joined = new(
                [.. joined.Upos, .. piece.Upos], [.. joined.Xpos, .. piece.Xpos], [.. joined.Features, .. piece.Features], [.. joined.Lemmas, .. piece.Lemmas],
                [.. joined.Heads, .. piece.Heads.Select(head => head >= 0 ? start + head : start == 0 ? -1 : root)],
                [.. joined.Relations, .. piece.Relations.Select((own, i) => start > 0 && piece.Heads[i] < 0 ? relation : own)]);
        }
        return joined;
    }
}
