namespace Dixit.Segmentation;

/// <summary>What is known of the sentence being read: where it began, what is open in it, how its words are written.</summary>
internal struct SentenceState
{
    private const int LongestQuotation = 300;
    private int _quoteStart;
    private int _capitals;
    private int _words;
    private bool _hasEnd;

    /// <summary>The index of its first piece.</summary>
    public int First { get; private set; }

    /// <summary>Brackets open, at most 3.</summary>
    public int Depth { get; private set; }

    /// <summary>Between quotation marks; unlike the rest, a quotation may go on over sentences.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>No sentence of the paragraph has ended before.</summary>
    public readonly bool IsFirst => First == 0;

    /// <summary>0 where all words are small, up to 3 where nearly all have capitals, as in headlines; plus 4 behind a sign that may end a sentence.</summary>
    public readonly uint Style => (_words == 0 ? 0u : (uint)(3 * _capitals / _words)) + (_hasEnd ? 4u : 0u);

    /// <summary>Takes piece <paramref name="i"/> in.</summary>
    public void Add(ReadOnlySpan<Piece> pieces, int i)
    {
        ref readonly var piece = ref pieces[i];
        if (piece.Shape == Shape.Symbol && piece.Atoms == 1) AddSign(pieces, i);
        else if (piece.Shape != Shape.Digits)
        {
            _words++;
            if (piece.Shape is not Shape.Lower) _capitals++;
        }
        if (IsQuoted && i - _quoteStart > LongestQuotation) IsQuoted = false;
    }

    /// <summary>Piece <paramref name="i"/>, which is next, closes something, so that no sentence begins with it.</summary>
    public readonly bool IsClosing(ReadOnlySpan<Piece> pieces, int i) => pieces[i].Shape == Shape.Symbol && pieces[i].Atoms == 1 && pieces[i].Last switch
    {
        '”' or ')' or ']' or '}' => true,
        '"' => IsQuoted && !IsOpening(pieces, i),
        _ => false,
    };

    /// <summary>The next piece, <paramref name="next"/>, begins a sentence.</summary>
    public void Break(int next)
    {
        (First, Depth, _capitals, _words, _hasEnd) = (next, 0, 0, 0, false);
    }

    private void AddSign(ReadOnlySpan<Piece> pieces, int i)
    {
        switch (pieces[i].Last)
        {
            case '(' or '[' or '{': Depth = Math.Min(3, Depth + 1); break;
            case ')' or ']' or '}': Depth = Math.Max(0, Depth - 1); break;
            case '“': Quote(true, i); break;
            case '”': Quote(false, i); break;
            case '"': Quote(IsOpening(pieces, i), i); break;
            case '.' or '!' or '?' or '…': _hasEnd = true; break;
        }
    }

    /// <summary>A straight mark opens where it leans on the next word alone, and closes where it leans on the last one alone.</summary>
    private readonly bool IsOpening(ReadOnlySpan<Piece> pieces, int i)
    {
        var leansBack = pieces[i].Glued;
        var leansOn = i + 1 < pieces.Length && pieces[i + 1].Glued;
        return leansBack == leansOn ? !IsQuoted : leansOn;
    }

    private void Quote(bool opens, int i) => (IsQuoted, _quoteStart) = (opens, i);
}
