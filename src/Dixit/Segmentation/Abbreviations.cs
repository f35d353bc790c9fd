using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>What may follow an abbreviation.</summary>
internal enum AbbreviationKind : byte
{
    None,

    /// <summary>A name: "Mme", "Gen.".</summary>
    Title,

    /// <summary>Something that it goes with: "p. 12", "art. 5"; no sentence ends behind it.</summary>
    Inner,

    /// <summary>Anything; a sentence may end with it: "etc.", "U.S.".</summary>
    Final,
}

/// <summary>The abbreviations of a language, from <c>data/&lt;language&gt;/abbreviations.tsv</c>.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<uint, AbbreviationKind> _kinds = [];

    /// <summary>Reads the list of a language.</summary>
    public static Abbreviations Of(string language)
    {
        var abbreviations = new Abbreviations();
        foreach (var row in DataFile.Rows($"{language}/abbreviations.tsv"))
            abbreviations._kinds[Folding.Hash(row[0])] = Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true);
        return abbreviations;
    }

    /// <summary>The kind of the word with this hash, its full stop included.</summary>
    public AbbreviationKind Kind(uint hash) => _kinds.GetValueOrDefault(hash);
}
