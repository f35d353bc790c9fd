namespace Dixit.Segmentation;

/// <summary>What an atom is made of.</summary>
internal enum AtomKind : byte { None, Letters, Digits, Symbol, Sealed }

/// <summary>How an atom is written, as far as sentence and token boundaries care.</summary>
internal enum Shape : byte { None, Lower, Capital, Title, Upper, Mixed, Digits, Symbol, Sealed }

/// <summary>The smallest piece that segmentation handles: a run of letters, of digits, of one symbol, or a whole address.</summary>
internal struct Atom
{
    public int Start;
    public int End;
    public AtomKind Kind;
    public Shape Shape;

    /// <summary>No white space between the atom before and this one.</summary>
    public bool Glued;

    /// <summary>Line feeds in the white space before it, at most 2.</summary>
    public byte LineBreaks;

    /// <summary>Hash of the folded text.</summary>
    public uint Hash;

    /// <summary>Hash of the last three folded characters.</summary>
    public uint Suffix;

    /// <summary>What the vocabulary of the model knows of the word.</summary>
    public byte Known;

    /// <summary>Its part of speech by the vocabulary.</summary>
    public byte Part;

    /// <summary>What features see of it: the hash, or for digits only their number.</summary>
    public readonly uint Key => Kind == AtomKind.Digits ? (uint)Length : Hash;

    public readonly int Length => End - Start;
}
