using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>A word as the metric sees it: its place counted in characters that are not white space, and columns cut to what is universal.</summary>
internal sealed class ScoredWord(Word word, TextSpan span, bool isMultiword)
{
    private static readonly HashSet<string> UniversalFeatures =
    [
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree",
        "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    ];

    private static readonly HashSet<string> FunctionalRelations = ["aux", "cop", "mark", "det", "clf", "case", "cc"];

    private static readonly HashSet<string> ContentRelations =
    [
        "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod", "discourse", "nmod", "appos",
        "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum", "root", "dep",
    ];

    public Word Word { get; } = word;

    public TextSpan Span { get; } = span;

    public bool IsMultiword { get; } = isMultiword;

    /// <summary>The relation without its subtype.</summary>
    public string Relation { get; } = word.Relation.Split(':')[0];

    /// <summary>The universal features, in order.</summary>
    public string Features { get; } = string.Join('|', word.Features.Split('|').Where(IsUniversal).Order(StringComparer.Ordinal));

    /// <summary>The head, or null for the root.</summary>
    public ScoredWord? Head { get; set; }

    public List<ScoredWord> FunctionalChildren { get; } = [];

    public bool IsContent => ContentRelations.Contains(Relation);

    public bool IsFunctional => FunctionalRelations.Contains(Relation);

    private static bool IsUniversal(string feature) => UniversalFeatures.Contains(feature.Split('=')[0]);
}
