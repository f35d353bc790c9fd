using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dixit.Neural;
using Dixit.Segmentation;
using Dixit.Syntax;

namespace Dixit.Parsing;

/// <summary>
/// Tags, lemmatizes and parses by one network: embeddings of form and spelling, two bidirectional LSTM layers, and a biaffine choice of heads
/// (Dozat and Manning 2017), of which the best tree with one root is taken. Thread-safe and deterministic.
/// </summary>
public sealed class BiaffineParser : IParser
{
    private const int BatchWords = 768;

    // Longer sentences are not sentences (lists, tables) and would cost memory by the square of their length: they are read piece by piece.
    private const int LongestPiece = 400;

    private readonly NeuralModel _model;
    private readonly Reader _reader;
    private readonly ConcurrentBag<Arena> _arenas = [];

    private BiaffineParser(ModelFile file, IReadOnlyDictionary<string, float>? style)
    {
        _model = new(file);
        var shares = style is null ? _model.Style : [.. _model.Treebanks.Select(treebank => style.GetValueOrDefault(treebank))];
        _reader = new(_model, new(file, _model, shares));
    }

    /// <summary>Loads a model; the file stays mapped into memory.</summary>
    /// <param name="path">A file written by Dixit.Trainer.</param>
    /// <param name="style">Whose style of annotation to follow: shares of <see cref="Treebanks"/> that sum to 1; null for what suits news.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not a model.</exception>
    public static BiaffineParser Load(string path, IReadOnlyDictionary<string, float>? style = null) => new(ModelFile.Open(path), style);

    /// <summary>The treebanks that the model was trained on, and <c>any</c> for the style of none in particular.</summary>
    public IReadOnlyList<string> Treebanks => _model.Treebanks;

    /// <inheritdoc/>
    public ImmutableArray<Tree> Parse(string text, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        string[][][] pieces = [.. sentences.Select(sentence => sentence.Tokens.SelectMany(token => token.Words).Chunk(LongestPiece).ToArray())];
        string[][] all = [.. pieces.SelectMany(piece => piece)];
        var analyses = new Analysis[all.Length];
        var arena = _arenas.TryTake(out var free) ? free : new();
        foreach (var batch in Batches(all))
        {
            var read = _reader.Read(arena, [.. batch.Select(i => all[i])]);
            for (var b = 0; b < batch.Count; b++) analyses[batch[b]] = read[b];
        }
        _arenas.Add(arena);

        var trees = ImmutableArray.CreateBuilder<Tree>(sentences.Count);
        for (var (i, first) = (0, 0); i < pieces.Length; first += pieces[i++].Length)
            trees.Add(ToTree(sentences[i], Analysis.Join(analyses.AsSpan(first, pieces[i].Length), _model.Parataxis)));
        return trees.MoveToImmutable();
    }

    // Sentences of like length together: the longer a batch goes on with few sentences, the less the processor is used.
    private static IEnumerable<List<int>> Batches(string[][] forms)
    {
        var batch = new List<int>();
        var words = 0;
        foreach (var i in Enumerable.Range(0, forms.Length).OrderBy(i => forms[i].Length))
        {
            if (batch.Count > 0 && words + forms[i].Length > BatchWords)
            {
                yield return batch;
                (batch, words) = ([], 0);
            }
            batch.Add(i);
            words += forms[i].Length;
        }
        if (batch.Count > 0) yield return batch;
    }

    private Tree ToTree(Sentence sentence, Analysis analysis)
    {
        var words = ImmutableArray.CreateBuilder<Word>(analysis.Heads.Length);
        for (var token = 0; token < sentence.Tokens.Length; token++)
        {
            foreach (var form in sentence.Tokens[token].Words)
            {
                var i = words.Count;
                words.Add(new()
                {
                    Index = i,
                    Token = token,
                    Span = sentence.Tokens[token].Span,
                    Form = form,
                    Lemma = analysis.Lemmas[i],
                    Upos = (Upos)analysis.Upos[i],
                    Xpos = _model.Xpos[analysis.Xpos[i]],
                    Features = _model.Features[analysis.Features[i]],
                    Head = analysis.Heads[i],
                    Relation = _model.Relations[analysis.Relations[i]],
                });
            }
        }
        return new(sentence, words.ToImmutable());
    }
}
