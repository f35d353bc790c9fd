using Dixit.Segmentation;

namespace Dixit.Trainer.Segmentation;

/// <summary>Sees how words are written where no sentence begins. Words seen once are left out, so that unknown words are met in training too.</summary>
internal static class VocabularyBuilder
{
    public static Vocabulary Build(IEnumerable<SegmentedText> texts)
    {
        var counts = new Dictionary<uint, Count>();
        var atoms = new List<Atom>();
        foreach (var text in texts)
            foreach (var sentence in text.Sentences)
            {
                atoms.Clear();
                AtomScanner.ScanWithMargins(text.Text, sentence.Span, Vocabulary.Empty, atoms);
                var isFirst = true;
                for (var i = 0; i < atoms.Count; i++)
                {
                    if (atoms[i].Kind != AtomKind.Letters) continue;
                    var count = counts.GetValueOrDefault(atoms[i].Hash);
                    if (atoms[i].Shape == Shape.Lower) count.Small++;
                    else if (!isFirst) count.Capital++;
                    if (atoms[i + 1].Kind is AtomKind.Symbol or AtomKind.None) count.BeforeSign++;
                    counts[atoms[i].Hash] = count;
                    isFirst = false;
                }
            }
        return new(counts.Where(entry => entry.Value.Total > 1)
            .Select(entry => KeyValuePair.Create(entry.Key, Class(entry.Value))));
    }

    private static byte Class(Count count)
    {
        var kind = count.Capital * 10 <= count.Small ? Vocabulary.Common : count.Small * 10 <= count.Capital ? Vocabulary.Name : Vocabulary.Either;
        return count.Total > 4 && count.BeforeSign * 20 <= count.Total ? (byte)(kind | Vocabulary.Linking) : kind;
    }

    private struct Count
    {
        public int Small;
        public int Capital;
        public int BeforeSign;

        public readonly int Total => Small + Capital;
    }
}
