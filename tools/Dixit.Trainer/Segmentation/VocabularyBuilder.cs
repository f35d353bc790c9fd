using Dixit.Segmentation;
using Dixit.Syntax;

namespace Dixit.Trainer.Segmentation;

/// <summary>
/// Sees how words are written where no sentence begins, and which part of speech they are. Words seen once are left out, so that
/// unknown words are met in training too.
/// </summary>
internal static class VocabularyBuilder
{
    public static Vocabulary Build(IEnumerable<IReadOnlyList<Sample>> documents)
    {
        var counts = new Dictionary<uint, Count>();
        foreach (var samples in documents)
        {
            CountSpellings(SegmentedText.Of(samples), counts);
            foreach (var token in samples.SelectMany(sample => sample.Tokens).Where(token => token.Words.Length == 1))
                if (counts.TryGetValue(Folding.Hash(token.Form), out var count)) count.Parts[Part(token.Upos)]++;
        }
        return new(counts.Where(entry => entry.Value.Total > 1).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Class)));
    }

    private static void CountSpellings(SegmentedText text, Dictionary<uint, Count> counts)
    {
        var atoms = new List<Atom>();
        foreach (var sentence in text.Sentences)
        {
            atoms.Clear();
            AtomScanner.ScanWithMargins(text.Text, sentence.Span, Vocabulary.Empty, atoms);
            var isFirst = true;
            for (var i = 0; i < atoms.Count; i++)
            {
                if (atoms[i].Kind != AtomKind.Letters) continue;
                if (!counts.TryGetValue(atoms[i].Hash, out var count)) counts[atoms[i].Hash] = count = new();
                if (atoms[i].Shape == Shape.Lower) count.Small++;
                else if (!isFirst) count.Capital++;
                if (atoms[i + 1].Kind is AtomKind.Symbol or AtomKind.None) count.BeforeSign++;
                isFirst = false;
            }
        }
    }

    private static int Part(Upos upos) => upos switch
    {
        Upos.VERB or Upos.AUX => Vocabulary.Verb,
        Upos.NOUN or Upos.PROPN => Vocabulary.Noun,
        Upos.ADJ => Vocabulary.Adjective,
        _ => Vocabulary.Other,
    };

    private sealed class Count
    {
        public int Small { get; set; }

        public int Capital { get; set; }

        public int BeforeSign { get; set; }

        public int[] Parts { get; } = new int[Vocabulary.Other + 1];

        public int Total => Small + Capital;

        public byte Class
        {
            get
            {
                var kind = Capital * 10 <= Small ? Vocabulary.Common : Small * 10 <= Capital ? Vocabulary.Name : Vocabulary.Either;
                if (Total > 4 && BeforeSign * 20 <= Total) kind |= Vocabulary.Linking;
                return (byte)(kind | (Array.IndexOf(Parts, Parts.Max()) << Vocabulary.PartShift));
            }
        }
    }
}
