using Dixit.Text;

namespace Dixit.Syntax;

/// <summary>A syntactic word of a UD tree.</summary>
public sealed record Word
{
    /// <summary>Its place in the sentence, from 0 (CoNLL-U's ID less one).</summary>
    public required int Index { get; init; }

    /// <summary>The surface token it belongs to, an index into the sentence's tokens.</summary>
    public required int Token { get; init; }

    /// <summary>Where its surface token stands in the report's text; words of one multiword token share it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The form: the text itself, or for a part of a multiword token the form that UD gives it ("du" → "de", "le").</summary>
    public required string Form { get; init; }

    /// <summary>The lemma.</summary>
    public string Lemma { get; init; } = "_";

    /// <summary>The universal part of speech.</summary>
    public Upos Upos { get; init; } = Upos.X;

    /// <summary>The language's own tag, or "_".</summary>
    public string Xpos { get; init; } = "_";

    /// <summary>Morphological features as CoNLL-U writes them (<c>Gender=Masc|Number=Sing</c>), or "_".</summary>
    public string Features { get; init; } = "_";

    /// <summary>The index of its head in the sentence, or -1 for the root.</summary>
    public int Head { get; init; } = -1;

    /// <summary>The relation to its head, with subtype (<c>nsubj:pass</c>).</summary>
    public string Relation { get; init; } = "root";

    /// <summary>The value of one feature (<c>Feature("Mood")</c> → <c>Cnd</c>), or null.</summary>
    public string? Feature(string name)
    {
        var at = 0;
        while (at < Features.Length)
        {
            var end = Features.IndexOf('|', at);
            if (end < 0) end = Features.Length;
            if (end - at > name.Length && Features[at + name.Length] == '=' && string.CompareOrdinal(Features, at, name, 0, name.Length) == 0)
                return Features[(at + name.Length + 1)..end];
            at = end + 1;
        }
        return null;
    }
}
