using Dixit.Segmentation;

namespace Dixit.Trainer.Segmentation;

/// <summary>Learns the segmentation of a language from treebanks: the same passes as <see cref="Segmenter"/>, with the truth in place of the decisions.</summary>
internal sealed class SegmentationTrainer(Abbreviations abbreviations, Multiwords multiwords)
{
    private const int Epochs = 8;

    /// <param name="documents">Texts to learn all from.</param>
    /// <param name="wordsOnly">Texts, as of speech, whose sentences are no model for written ones.</param>
    /// <param name="augmentation">Makes further texts of <paramref name="documents"/>.</param>
    /// <param name="seed">The order of learning.</param>
    public SegmentationModel Train(IReadOnlyList<IReadOnlyList<Sample>> documents, IReadOnlyList<IReadOnlyList<Sample>> wordsOnly, Augmentation augmentation, int seed)
    {
        var vocabulary = VocabularyBuilder.Build(documents.Concat(wordsOnly));
        var (cuts, breaks, words) = (new LogisticRegression(19), new LogisticRegression(19), new LogisticRegression(18));
        foreach (var samples in documents)
        {
            var isOneParagraph = samples.Count(sample => sample.StartsParagraph) < 2;
            Collect(SegmentedText.Of(samples), vocabulary, cuts, breaks, words);
            if (isOneParagraph) Collect(augmentation.Shuffled(samples), vocabulary, cuts, breaks, words);
            Collect(augmentation.InParagraphs(samples), vocabulary, cuts, breaks, words);
        }
        foreach (var samples in wordsOnly) Collect(SegmentedText.Of(samples), vocabulary, cuts, new LogisticRegression(1), words);
        return new(cuts.Train(Epochs, seed), breaks.Train(Epochs, seed), words.Train(Epochs, seed), vocabulary);
    }

    private void Collect(SegmentedText text, Vocabulary vocabulary, LogisticRegression cuts, LogisticRegression breaks, LogisticRegression words)
    {
        var tokens = text.Sentences.SelectMany(sentence => sentence.Tokens).ToDictionary(token => token.Span.End);
        var sentenceEnds = text.Sentences.Select(sentence => sentence.Span.End).ToHashSet();
        var cutter = new Cutter(new([0, 0]), abbreviations);
        var features = new uint[MultiwordFeatures.Count];
        foreach (var paragraph in text.Paragraphs)
        {
            var (atoms, pieces, ends) = (new List<Atom>(), new List<Piece>(), new List<int>());
            AtomScanner.ScanWithMargins(text.Text, paragraph, vocabulary, atoms);
            cutter.Cut(text.Text, atoms, pieces, (atom, found) => Learn(cuts, found, tokens.ContainsKey(atoms[atom].End)));
            SentenceBreaker.Break(text.Text, pieces, ends, (piece, found) => Learn(breaks, found, sentenceEnds.Contains(pieces[piece].End)));

            var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces);
            var start = 0;
            foreach (var end in ends)
            {
                var before = 0u;
                for (var i = start; i < end; i++)
                {
                    if (multiwords.Find(text.Text, span[i]) is not { } rule || !tokens.TryGetValue(span[i].End, out var token)) continue;
                    if (token.Span.Start != span[i].Start) continue;
                    MultiwordFeatures.Fill(span, i, start, end, rule.Number, before, features);
                    words.Add(features, token.IsMultiword);
                    before = token.IsMultiword ? 2u : 1u;
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
