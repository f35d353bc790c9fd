using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>
/// Segments by learned decisions: paragraphs are scanned into atoms, atoms joined to tokens, tokens to sentences, and
/// tokens that stand for several words opened. Linear in the length of the text.
/// </summary>
public sealed class Segmenter : ISegmenter
{
    private readonly Vocabulary _vocabulary;
    private readonly Cutter _cutter;
    private readonly SentenceBreaker _breaker;
    private readonly Multiwords _multiwords;
    private readonly LinearModel _multiwordModel;

    internal Segmenter(SegmentationModel model, Abbreviations abbreviations, Multiwords multiwords)
    {
        _vocabulary = model.Vocabulary;
        _cutter = new(model.Cuts, abbreviations);
        _breaker = new(model.Breaks);
        _multiwords = multiwords;
        _multiwordModel = model.Multiwords;
    }

    /// <summary>The segmenter of a language, from the word lists and the model under <c>data/</c>.</summary>
    /// <param name="language">ISO 639-1 code: <c>fr</c> or <c>en</c>.</param>
    /// <exception cref="IOException">There are no data for that language.</exception>
    public static Segmenter For(string language)
    {
        using var stream = File.OpenRead(Path.Combine(DataFile.Folder, "models", language, "segmentation.bin"));
        return new(SegmentationModel.Read(stream), Abbreviations.Of(language), Segmentation.Multiwords.Of(language));
    }

    /// <inheritdoc/>
    public ImmutableArray<Sentence> Segment(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var (atoms, pieces, ends) = (new List<Atom>(), new List<Piece>(), new List<int>());
        foreach (var paragraph in paragraphs)
        {
            atoms.Clear();
            pieces.Clear();
            ends.Clear();
            AtomScanner.ScanWithMargins(text, paragraph, _vocabulary, atoms);
            _cutter.Cut(text, atoms, pieces);
            _breaker.Break(text, pieces, ends);
            var start = 0;
            foreach (var end in ends)
            {
                sentences.Add(ToSentence(text, CollectionsMarshal.AsSpan(pieces), start, end));
                start = end;
            }
        }
        return sentences.DrainToImmutable();
    }

    private Sentence ToSentence(string text, ReadOnlySpan<Piece> pieces, int start, int end)
    {
        var tokens = new Token[end - start];
        var before = 0u;
        for (var i = start; i < end; i++)
            tokens[i - start] = new(new(pieces[i].Start, pieces[i].End), Words(text, pieces, i, start, end, ref before));
        return new(new(pieces[start].Start, pieces[end - 1].End), ImmutableCollectionsMarshal.AsImmutableArray(tokens));
    }

    private ImmutableArray<string> Words(string text, ReadOnlySpan<Piece> pieces, int i, int start, int end, ref uint before)
    {
        var form = text.AsSpan(pieces[i].Start, pieces[i].Length);
        if (_multiwords.Find(text, pieces[i]) is not { } rule) return [form.ToString()];
        Span<uint> features = stackalloc uint[MultiwordFeatures.Count];
        MultiwordFeatures.Fill(pieces, i, start, end, rule.Number, before, features);
        var isMultiword = _multiwordModel.Score(features) > 0;
        before = isMultiword ? 2u : 1u;
        return isMultiword ? rule.Words(form) : [form.ToString()];
    }
}
