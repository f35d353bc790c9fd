using Dixit.Segmentation;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Segmentation;

/// <summary>Learns the segmentation of a language from treebanks: the same passes as <see cref="Segmenter"/>, with the truth in place of the decisions.</summary>
internal sealed class SegmentationTrainer(Abbreviations abbreviations, Multiwords multiwords)
{
    private const int Epochs = 12;

    public SegmentationModel Train(IReadOnlyList<ConlluDocument> documents, int seed)
    {
        var vocabulary = VocabularyBuilder.Build(documents);
        var (cuts, breaks, words) = (new LogisticRegression(19), new LogisticRegression(19), new LogisticRegression(18));
        foreach (var document in documents) Collect(document, vocabulary, cuts, breaks, words);
        return new(cuts.Train(Epochs, seed), breaks.Train(Epochs, seed), words.Train(Epochs, seed), vocabulary);
    }

    private void Collect(ConlluDocument document, Vocabulary vocabulary, LogisticRegression cuts, LogisticRegression breaks, LogisticRegression words)
    {
        var tokens = document.Sentences.SelectMany(sentence => sentence.Tokens).ToDictionary(token => token.Span.End);
        var sentenceEnds = document.Sentences.Select(sentence => sentence.Span.End).ToHashSet();
        var cutter = new Cutter(new([0, 0]), abbreviations);
        var features = new uint[MultiwordFeatures.Count];
        foreach (var paragraph in document.Paragraphs)
        {
            var (atoms, pieces, ends) = (new List<Atom>(), new List<Piece>(), new List<int>());
            AtomScanner.ScanWithMargins(document.Text, paragraph, vocabulary, atoms);
            cutter.Cut(document.Text, atoms, pieces, (atom, found) => Learn(cuts, found, tokens.ContainsKey(atoms[atom].End)));
            SentenceBreaker.Break(document.Text, pieces, ends, (piece, found) => Learn(breaks, found, sentenceEnds.Contains(pieces[piece].End)));

            var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces);
            var start = 0;
            foreach (var end in ends)
            {
                for (var i = start; i < end; i++)
                {
                    if (multiwords.Find(document.Text, span[i]) is not { } rule || !tokens.TryGetValue(span[i].End, out var token)) continue;
                    if (token.Span.Start != span[i].Start) continue;
                    MultiwordFeatures.Fill(span, i, start, end, rule.Number, features);
                    words.Add(features, token.IsMultiword);
                }
                start = end;
            }
        }
    }

    private static bool Learn(LogisticRegression decision, ReadOnlySpan<uint> features, bool truth)
    {
        decision.Add(features, truth);
        return truth;
    }
}
