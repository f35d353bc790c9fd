namespace Dixit.Segmentation;

/// <summary>How the words of the training texts are usually written: it tells a name from a common word that begins a sentence.</summary>
internal sealed class Vocabulary
{
    /// <summary>Not known.</summary>
    public const byte Unknown = 0;

    /// <summary>Written small but where a sentence or a heading begins.</summary>
    public const byte Common = 1;

    /// <summary>Written both ways.</summary>
    public const byte Either = 2;

    /// <summary>Written with a capital everywhere.</summary>
    public const byte Name = 3;

    /// <summary>Added to the others: no punctuation follows the word, so that it hardly ends a sentence ("of", "les").</summary>
    public const byte Linking = 4;

    /// <summary>How far the part of speech stands above the other bits: 0 for an unknown word, or one of the constants below.</summary>
    public const int PartShift = 3;

    /// <summary>Mostly a verb.</summary>
    public const byte Verb = 1;

    /// <summary>Mostly a noun or a name.</summary>
    public const byte Noun = 2;

    /// <summary>Mostly an adjective.</summary>
    public const byte Adjective = 3;

    /// <summary>Mostly something else.</summary>
    public const byte Other = 4;

    private readonly Dictionary<uint, byte> _classes;

    public Vocabulary(IEnumerable<KeyValuePair<uint, byte>> classes) => _classes = new(classes);

    /// <summary>A vocabulary that knows no word.</summary>
    public static Vocabulary Empty { get; } = new([]);

    /// <summary>The known words, by <see cref="Folding.Hash"/>, ordered for writing.</summary>
    public IEnumerable<KeyValuePair<uint, byte>> Classes => _classes.OrderBy(entry => entry.Key);

    /// <summary>The class of a word.</summary>
    public byte Class(uint hash) => _classes.GetValueOrDefault(hash);
}
