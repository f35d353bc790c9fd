using Dixit.Segmentation;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Segmentation;

/// <summary>Sees how words are written where no sentence begins. Words seen once are left out, so that unknown words are met in training too.</summary>
internal static class VocabularyBuilder
{
    public static Vocabulary Build(IEnumerable<ConlluDocument> documents)
    {
        var counts = new Dictionary<uint, (int Small, int Capital)>();
        var atoms = new List<Atom>();
        foreach (var document in documents)
            foreach (var sentence in document.Sentences)
            {
                atoms.Clear();
                AtomScanner.ScanWithMargins(document.Text, sentence.Span, Vocabulary.Empty, atoms);
                var isFirst = true;
                foreach (var atom in atoms)
                {
                    if (atom.Kind != AtomKind.Letters) continue;
                    var (small, capital) = counts.GetValueOrDefault(atom.Hash);
                    if (atom.Shape == Shape.Lower) counts[atom.Hash] = (small + 1, capital);
                    else if (!isFirst) counts[atom.Hash] = (small, capital + 1);
                    isFirst = false;
                }
            }
        return new(counts.Where(entry => entry.Value.Small + entry.Value.Capital > 1)
            .Select(entry => KeyValuePair.Create(entry.Key, Class(entry.Value.Small, entry.Value.Capital))));
    }

    private static byte Class(int small, int capital) =>
        capital * 10 <= small ? Vocabulary.Common : small * 10 <= capital ? Vocabulary.Name : Vocabulary.Either;
}
