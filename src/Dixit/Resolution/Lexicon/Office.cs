namespace Dixit.Resolution.Lexicon;

/// <summary>What a title tells about who bears it.</summary>
internal enum OfficeKind
{
    /// <summary>Stands before a name and says nothing else ("M.", "Dr.").</summary>
    Title,

    /// <summary>One holder in its institution ("le président", "the mayor").</summary>
    Office,

    /// <summary>Many may have it ("le sénateur", "the teacher").</summary>
    Role,

    /// <summary>A word that takes up anybody just named ("l'expert", "the lawmaker").</summary>
    General,
}

/// <summary>A title, office or role as a report words it.</summary>
/// <param name="Title">Its dictionary form, the same for both genders.</param>
/// <param name="Gender">The gender that this form tells.</param>
/// <param name="Kind">What it says about its bearer.</param>
/// <param name="SpeaksForComplement">True where it speaks for what its complement names ("porte-parole de X").</param>
internal sealed record Office(string Title, Gender Gender, OfficeKind Kind, bool SpeaksForComplement);
