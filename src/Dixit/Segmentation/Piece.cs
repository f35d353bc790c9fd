namespace Dixit.Segmentation;

/// <summary>A token while sentence breaks and multiword tokens are still to be decided.</summary>
internal struct Piece
{
    public int Start;
    public int End;
    public bool Glued;
    public byte LineBreaks;

    /// <summary>The shape of its first atom that is not a sign, or of its first.</summary>
    public Shape Shape;

    /// <summary>The shape of its last atom.</summary>
    public Shape LastShape;

    /// <summary>The last character, folded.</summary>
    public char Last;

    /// <summary>Hash of the folded text.</summary>
    public uint Hash;

    /// <summary>Hash of the last three folded characters.</summary>
    public uint Suffix;

    /// <summary>What features see of it: the hash, or for a number only its length.</summary>
    public uint Key;

    public byte Known;
    public byte Part;
    public AbbreviationKind Abbreviation;
    public int Atoms;

    public readonly int Length => End - Start;
}
