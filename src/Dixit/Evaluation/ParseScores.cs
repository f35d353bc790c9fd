using System.Collections.Immutable;
using Dixit.Syntax.Conllu;
using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>
/// The metrics of the CoNLL 2018 shared task (https://universaldependencies.org/conll18/evaluation.html) for one pair of documents.
/// Words are aligned by characters, so that segmentation may differ; subtypes of relations and features that are not universal do not count.
/// </summary>
public sealed record ParseScores
{
    /// <summary>Surface tokens with the right ends.</summary>
    public required Score Tokens { get; init; }

    /// <summary>Sentences with the right ends.</summary>
    public required Score Sentences { get; init; }

    /// <summary>Syntactic words.</summary>
    public required Score Words { get; init; }

    /// <summary>Words with the right universal part of speech.</summary>
    public required Score Upos { get; init; }

    /// <summary>Words with the right language-specific tag.</summary>
    public required Score Xpos { get; init; }

    /// <summary>Words with the right universal features.</summary>
    public required Score Features { get; init; }

    /// <summary>Words where all three of the former are right.</summary>
    public required Score AllTags { get; init; }

    /// <summary>Words with the right lemma.</summary>
    public required Score Lemmas { get; init; }

    /// <summary>Words with the right head.</summary>
    public required Score Uas { get; init; }

    /// <summary>Words with the right head and relation.</summary>
    public required Score Las { get; init; }

    /// <summary>LAS of content words alone.</summary>
    public required Score Clas { get; init; }

    /// <summary>CLAS with tags, features and function words right as well.</summary>
    public required Score Mlas { get; init; }

    /// <summary>CLAS with the lemma right as well.</summary>
    public required Score Blex { get; init; }

    /// <summary>For each universal relation that either side has: words that have it and the right head.</summary>
    public required ImmutableSortedDictionary<string, Score> Relations { get; init; }

    /// <summary>Every metric but the relations, with its usual name, in the usual order.</summary>
    public IEnumerable<(string Name, Score Score)> All =>
    [
        ("Tokens", Tokens), ("Sentences", Sentences), ("Words", Words), ("UPOS", Upos), ("XPOS", Xpos), ("UFeats", Features), ("AllTags", AllTags),
        ("Lemmas", Lemmas), ("UAS", Uas), ("LAS", Las), ("CLAS", Clas), ("MLAS", Mlas), ("BLEX", Blex),
    ];

    /// <summary>Compares a system's analysis of a text with the gold standard.</summary>
    /// <exception cref="ArgumentException">The two differ in more than white space.</exception>
    public static ParseScores Compare(ConlluDocument gold, ConlluDocument system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        var (g, s) = (new ScoredDocument(gold), new ScoredDocument(system));
        if (g.Characters != s.Characters)
        {
            var same = g.Characters.AsSpan().CommonPrefixLength(s.Characters);
            throw new ArgumentException($"the texts differ at character {same}, white space not counted", nameof(system));
        }
        return new Comparison(g, s).Scores();
    }

    private sealed class Comparison(ScoredDocument gold, ScoredDocument system)
    {
        private static readonly object NotAligned = new();
        private readonly WordAlignment _alignment = WordAlignment.Of(gold.Words, system.Words);

        public ParseScores Scores() => new()
        {
            Tokens = Spans(gold.Tokens, system.Tokens),
            Sentences = Spans(gold.Sentences, system.Sentences),
            Words = Aligned((_, _) => true),
            Upos = Aligned((g, s) => g.Word.Upos == s.Word.Upos),
            Xpos = Aligned((g, s) => g.Word.Xpos == s.Word.Xpos),
            Features = Aligned((g, s) => g.Features == s.Features),
            AllTags = Aligned((g, s) => SameTags(g, s) && g.Word.Xpos == s.Word.Xpos),
            Lemmas = Aligned(SameLemma),
            Uas = Aligned(SameHead),
            Las = Aligned(SameArc),
            Clas = Aligned(SameArc, word => word.IsContent),
            Mlas = Aligned((g, s) => SameArc(g, s) && SameTags(g, s) && SameFunctionWords(g, s), word => word.IsContent),
            Blex = Aligned((g, s) => SameArc(g, s) && SameLemma(g, s), word => word.IsContent),
            Relations = gold.Words.Concat(system.Words).Select(word => word.Relation).Distinct()
                .ToImmutableSortedDictionary(name => name, name => Aligned(SameArc, word => word.Relation == name), StringComparer.Ordinal),
        };

        private static Score Spans(List<TextSpan> gold, List<TextSpan> system) => new(gold.Count, system.Count, system.Intersect(gold).Count());

        private Score Aligned(Func<ScoredWord, ScoredWord, bool> agree, Func<ScoredWord, bool>? counts = null)
        {
            counts ??= _ => true;
            var pairs = _alignment.Pairs.Where(pair => counts(pair.Gold)).ToList();
            return new(gold.Words.Count(counts), system.Words.Count(counts), pairs.Count(pair => agree(pair.Gold, pair.System)), pairs.Count);
        }

        private static bool SameTags(ScoredWord g, ScoredWord s) => g.Word.Upos == s.Word.Upos && g.Features == s.Features;

        /// <summary>Where the gold standard has no lemma, any will do.</summary>
        private static bool SameLemma(ScoredWord g, ScoredWord s) => g.Word.Lemma == "_" || g.Word.Lemma == s.Word.Lemma;

        private bool SameHead(ScoredWord g, ScoredWord s) => g.Head is null ? s.Head is null : ReferenceEquals(GoldOf(s.Head), g.Head);

        private bool SameArc(ScoredWord g, ScoredWord s) => g.Relation == s.Relation && SameHead(g, s);

        private bool SameFunctionWords(ScoredWord g, ScoredWord s) =>
            g.FunctionalChildren.Count == s.FunctionalChildren.Count && g.FunctionalChildren.Zip(s.FunctionalChildren)
                .All(pair => ReferenceEquals(GoldOf(pair.Second), pair.First) && pair.First.Relation == pair.Second.Relation && SameTags(pair.First, pair.Second));

        private object GoldOf(ScoredWord? word) => word is null ? NotAligned : _alignment.GoldOf(word) ?? NotAligned;
    }
}
