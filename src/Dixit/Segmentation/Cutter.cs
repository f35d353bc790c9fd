using System.Runtime.InteropServices;

namespace Dixit.Segmentation;

/// <summary>Joins atoms to tokens, from left to right, with a learned decision at each doubtful place.</summary>
internal sealed class Cutter(LinearModel model, Abbreviations abbreviations)
{
    /// <summary>Says whether a token ends behind an atom; training puts the truth here.</summary>
    internal delegate bool Decision(int atom, ReadOnlySpan<uint> features);

    /// <summary>The tokens that <paramref name="atoms"/>, which have their margins, make up.</summary>
    public void Cut(string text, List<Atom> atoms, List<Piece> pieces) => Cut(text, atoms, pieces, (_, features) => model.Score(features) > 0);

    /// <summary>The tokens, as <paramref name="decide"/> will have them.</summary>
    internal void Cut(string text, List<Atom> list, List<Piece> pieces, Decision decide)
    {
        var atoms = CollectionsMarshal.AsSpan(list);
        Span<uint> features = stackalloc uint[CutFeatures.Count];
        var end = atoms.Length - CutFeatures.Margin;
        var chunkEnd = 0;
        var chunkStart = CutFeatures.Margin;
        var tokenStart = CutFeatures.Margin;
        var (token, hash) = (0u, 0u);
        for (var i = CutFeatures.Margin; i < end; i++)
        {
            if (i >= chunkEnd) (chunkStart, chunkEnd) = (i, EndOfChunk(atoms, i, end));
            if (i == tokenStart) (token, hash) = (atoms[i].Key, atoms[i].Hash);
            if (i + 1 < end && IsDoubtful(text, atoms, i))
            {
                var abbreviation = abbreviations.Kind(Folding.Add(hash, '.'));
                CutFeatures.Fill(atoms, i, chunkStart..chunkEnd, token, i == tokenStart, abbreviation, features);
                if (IsInsideNumber(atoms, i, tokenStart) || (abbreviation == AbbreviationKind.Title && IsBeforeName(text, atoms, i)) || !decide(i, features))
                {
                    token = (token * 31) + atoms[i + 1].Key;
                    hash = Extend(hash, text.AsSpan(atoms[i + 1].Start, atoms[i + 1].Length));
                    continue;
                }
            }
            pieces.Add(ToPiece(text, atoms, tokenStart, i, hash));
            tokenStart = i + 1;
        }
    }

    /// <summary>Atoms that touch, and groups of three digits behind a space ("1 000").</summary>
    private static bool IsDoubtful(string text, ReadOnlySpan<Atom> atoms, int i) =>
        atoms[i + 1].Glued || (atoms[i + 1].Kind == AtomKind.Digits && atoms[i + 1].Length == 3 && atoms[i].Kind == AtomKind.Digits
            && atoms[i].Length <= 3 && atoms[i + 1].Start == atoms[i].End + 1 && text[atoms[i].End] is ' ' or '\u00A0' or '\u202F' or '\u2009');

    /// <summary>The decimals behind groups of digits ("1 000,5"), which are too rare to be learned.</summary>
    private static bool IsInsideNumber(ReadOnlySpan<Atom> atoms, int i, int tokenStart)
    {
        var grouped = i > tokenStart && !atoms[tokenStart + 1].Glued;
        return grouped && (atoms[i + 1].Glued && atoms[i].Kind == AtomKind.Symbol
            || (atoms[i + 1].Length == 1 && atoms[i + 1].Kind == AtomKind.Symbol && atoms[i + 2].Glued && atoms[i + 2].Kind == AtomKind.Digits));
    }

    /// <summary>A title with its full stop before a capital ("Mme. Petit"), where a name follows and no sentence ends.</summary>
    private static bool IsBeforeName(string text, ReadOnlySpan<Atom> atoms, int i) =>
        atoms[i].Shape != Shape.Lower && atoms[i + 1].Length == 1 && text[atoms[i + 1].Start] == '.'
        && !atoms[i + 2].Glued && atoms[i + 2].Shape is (Shape.Title or Shape.Capital);

    private static int EndOfChunk(ReadOnlySpan<Atom> atoms, int start, int end)
    {
        var i = start + 1;
        while (i < end && atoms[i].Glued) i++;
        return i;
    }

    private static uint Extend(uint hash, ReadOnlySpan<char> more)
    {
        foreach (var c in more)
            if (!Folding.IsTransparent(c)) hash = Folding.Add(hash, Folding.Fold(c));
        return hash;
    }

    private Piece ToPiece(string text, ReadOnlySpan<Atom> atoms, int first, int last, uint hash)
    {
        var head = first;
        while (head < last && atoms[head].Kind == AtomKind.Symbol) head++;
        var isNumber = atoms[first].Kind == AtomKind.Digits && atoms[last].Kind == AtomKind.Digits;
        var length = atoms[last].End - atoms[first].Start;
        return new()
        {
            Start = atoms[first].Start,
            End = atoms[last].End,
            Glued = atoms[first].Glued,
            LineBreaks = atoms[first].LineBreaks,
            Shape = atoms[head].Shape,
            LastShape = atoms[last].Shape,
            Last = Folding.Fold(text[atoms[last].End - 1]),
            Hash = hash,
            Suffix = atoms[last].Suffix,
            Key = isNumber ? (uint)Math.Min(length, 9) : hash,
            Known = atoms[head].Known,
            Part = atoms[last].Part,
            Abbreviation = abbreviations.Kind(hash),
            Atoms = last - first + 1,
        };
    }
}
