using System.Collections.Immutable;
using Dixit.Parsing;
using Dixit.Syntax;

namespace Dixit.Trainer.Parsing;

/// <summary>Percentages of words right on gold tokens; relations without subtypes, as the CoNLL 2018 shared task counts.</summary>
internal sealed record DevScore(double Upos, double Xpos, double Features, double Lemma, double Uas, double Las)
{
    /// <summary>Parses the sentences of gold trees and compares.</summary>
    public static DevScore Of(IParser parser, string text, IReadOnlyList<Tree> gold) =>
        Of(gold, parser.Parse(text, [.. gold.Select(tree => tree.Sentence)]));

    public static DevScore Of(IReadOnlyList<Tree> gold, ImmutableArray<Tree> found)
    {
        var pairs = gold.Zip(found).SelectMany(pair => pair.First.Words.Zip(pair.Second.Words)).ToList();
        return new(
            Percent(pair => pair.First.Upos == pair.Second.Upos),
            Percent(pair => pair.First.Xpos == pair.Second.Xpos),
            Percent(pair => pair.First.Features == pair.Second.Features),
            Percent(pair => pair.First.Lemma == "_" || pair.First.Lemma == pair.Second.Lemma),
            Percent(pair => pair.First.Head == pair.Second.Head),
            Percent(pair => pair.First.Head == pair.Second.Head && Universal(pair.First) == Universal(pair.Second)));

        double Percent(Func<(Word First, Word Second), bool> isRight) => 100.0 * pairs.Count(isRight) / pairs.Count;
    }

    /// <summary>F1 of the arcs of one relation, subtypes left out.</summary>
    public static double F1(IReadOnlyList<Tree> gold, ImmutableArray<Tree> found, string relation)
    {
        var pairs = gold.Zip(found).SelectMany(pair => pair.First.Words.Zip(pair.Second.Words)).ToList();
        var wanted = pairs.Count(pair => Universal(pair.First) == relation);
        var given = pairs.Count(pair => Universal(pair.Second) == relation);
        var right = pairs.Count(pair => Universal(pair.First) == relation && Universal(pair.Second) == relation && pair.First.Head == pair.Second.Head);
        return wanted + given == 0 ? 0 : 200.0 * right / (wanted + given);
    }

    public override string ToString() => $"UPOS {Upos:F2} XPOS {Xpos:F2} UFeats {Features:F2} lemma {Lemma:F2} UAS {Uas:F2} LAS {Las:F2}";

    private static string Universal(Word word) => word.Relation.Split(':')[0];
}
