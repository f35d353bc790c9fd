namespace Dixit.Resolution.Lexicon;

/// <summary>The genders that something may have, as a set: what is not known may be any.</summary>
[Flags]
internal enum Gender
{
    None = 0,
    Masc = 1,
    Fem = 2,
    Any = Masc | Fem,
}
