using Dixit.Neural;
using Dixit.Syntax;
using Dixit.Tagging;

namespace Dixit.Parsing;

/// <summary>One pass of the network over a batch of sentences.</summary>
internal sealed unsafe class Reader(NeuralModel model, FormTable table)
{
    /// <summary>Reads the sentences.</summary>
    public Analysis[] Read(Arena arena, IReadOnlyList<string[]> sentences)
    {
        arena.Reset();
        var batch = new PackedBatch([.. sentences.Select(forms => forms.Length)]);
        var order = batch.Order;
        var forms = table.Rows(arena, [.. order.SelectMany(s => sentences[s])]);
        var wide = 2 * model.Hidden;
        var lower = arena.Take((long)batch.Rows * wide);
        var upper = arena.Take((long)batch.Rows * wide);
        for (var direction = 0; direction < 2; direction++)
            Run(arena, batch, direction, model.Lower[direction], LowerGates(arena, batch, sentences, forms, direction), lower);
        for (var direction = 0; direction < 2; direction++)
            Run(arena, batch, direction, model.Upper[direction], model.UpperInput[direction].Apply(arena, lower, batch.Rows), upper);

        var words = arena.Take((long)batch.Rows * wide);
        for (var s = 0; s < batch.Sentences; s++)
            for (var t = 0; t < batch.Lengths[s]; t++)
                new ReadOnlySpan<float>(upper + (long)batch.Row(s, t) * wide, wide).CopyTo(new Span<float>(words + (long)(batch.Starts[s] + t) * wide, wide));

        var analyses = new Analysis[sentences.Count];
        for (var s = 0; s < order.Length; s++) analyses[order[s]] = new(batch.Lengths[s]);
        Tag(arena, batch, sentences, words, forms, analyses);
        Attach(arena, batch, words, analyses);
        Label(arena, batch, words, analyses);
        return analyses;
    }

    private float* LowerGates(Arena arena, PackedBatch batch, IReadOnlyList<string[]> sentences, float[][] forms, int direction)
    {
        var columns = table.GateColumns;
        var gates = arena.Take((long)batch.Rows * columns);
        for (var s = 0; s < batch.Sentences; s++)
        {
            var states = ContextState.Of(sentences[batch.Order[s]]);
            for (var t = 0; t < states.Length; t++)
            {
                var target = new Span<float>(gates + (long)batch.Row(s, t) * columns, columns);
                var form = forms[batch.Starts[s] + t].AsSpan(direction * columns, columns);
                var context = table.Context(states[t]).Slice(direction * columns, columns);
                for (var j = 0; j < target.Length; j++) target[j] = form[j] + context[j];
            }
        }
        return gates;
    }

    private void Run(Arena arena, PackedBatch batch, int direction, PackedMatrix recurrent, float* gates, float* output)
    {
        var cells = arena.Take((long)batch.Rows * model.Hidden);
        var previous = arena.Take((long)batch.Rows * model.Hidden);
        Lstm.Run(batch, model.Hidden, direction == 1, recurrent, gates, cells, previous, null, output + direction * model.Hidden, 2 * model.Hidden);
    }

    private void Tag(Arena arena, PackedBatch batch, IReadOnlyList<string[]> sentences, float* words, float[][] forms, Analysis[] analyses)
    {
        var hidden = model.TagHidden.Apply(arena, words, batch.Rows);
        Rectifier.Apply(hidden, (long)batch.Rows * model.TagHidden.Outputs);
        var scores = model.TagOutput.Apply(arena, hidden, batch.Rows);
        var columns = model.TagOutput.Outputs;
        var tasks = model.Tasks;
        var row = 0;
        foreach (var s in batch.Order)
        {
            var analysis = analyses[s];
            for (var i = 0; i < analysis.Heads.Length; i++, row++)
            {
                var own = new Span<float>(scores + (long)row * columns, columns);
                var form = forms[row].AsSpan(2 * table.GateColumns);
                for (var j = 0; j < own.Length; j++) own[j] += form[j];
                analysis.Upos[i] = Best(ref own, tasks.Upos);
                analysis.Xpos[i] = Best(ref own, tasks.Xpos);
                analysis.Features[i] = Best(ref own, tasks.Features);
                analysis.Lemmas[i] = model.Lemmatizer.Lemma(sentences[s][i], (Upos)analysis.Upos[i], model.Xpos[analysis.Xpos[i]], own);
            }
        }
    }

    private void Attach(Arena arena, PackedBatch batch, float* words, Analysis[] analyses)
    {
        var columns = model.ArcHead.Outputs;
        var dependents = model.ArcDependent.Apply(arena, words, batch.Rows);
        var heads = model.ArcHead.Apply(arena, words, batch.Rows);
        Rectifier.Apply(dependents, (long)batch.Rows * columns);
        Rectifier.Apply(heads, (long)batch.Rows * columns);
        var wanted = model.ArcBilinear.Apply(arena, dependents, batch.Rows);
        var distances = model.ArcDistance.Apply(arena, dependents, batch.Rows);
        var candidates = arena.Take((batch.Steps + 1L) * columns);
        var scores = arena.Take(batch.Steps * (batch.Steps + 1L));
        new ReadOnlySpan<float>(model.ArcRoot, columns).CopyTo(new Span<float>(candidates, columns));
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (start, length) = (batch.Starts[s], batch.Lengths[s]);
            var wide = length + 1;
            new ReadOnlySpan<float>(heads + (long)start * columns, length * columns).CopyTo(new Span<float>(candidates + columns, length * columns));
            Gemm.Multiply(length, wide, columns, wanted + (long)start * columns, columns, 1, candidates, 1, columns, scores, wide, accumulate: false);
            for (var i = 0; i < length; i++)
                for (var head = -1; head < length; head++)
                    scores[(long)i * wide + head + 1] += distances[(long)(start + i) * Distance.Classes + Distance.Class(i, head)];
            SpanningTree.Best(new ReadOnlySpan<float>(scores, length * wide), length).CopyTo(analyses[batch.Order[s]].Heads.AsSpan());
        }
    }

    private void Label(Arena arena, PackedBatch batch, float* words, Analysis[] analyses)
    {
        var columns = model.LabelHead.Outputs;
        var dependents = model.LabelDependent.Apply(arena, words, batch.Rows);
        var heads = model.LabelHead.Apply(arena, words, batch.Rows);
        var hidden = arena.Take(2L * batch.Rows * columns);
        var row = 0L;
        foreach (var s in batch.Order)
        {
            var (start, chosen) = (row, analyses[s].Heads);
            for (var i = 0; i < chosen.Length; i++, row++)
            {
                var head = chosen[i] < 0 ? model.LabelRoot : heads + (start + chosen[i]) * columns;
                LabelPair.Join(columns, dependents + row * columns, head, model.LabelDistance + Distance.Class(i, chosen[i]) * columns, hidden + 2 * row * columns);
            }
        }
        var scores = model.LabelOutput.Apply(arena, hidden, batch.Rows);
        var relations = model.LabelOutput.Outputs;
        for (var s = 0; s < batch.Sentences; s++)
        {
            var analysis = analyses[batch.Order[s]];
            for (var i = 0; i < analysis.Heads.Length; i++)
            {
                var own = new Span<float>(scores + (long)(batch.Starts[s] + i) * relations, relations);
                analysis.Relations[i] = BestRelation(own, analysis.Heads[i] < 0);
            }
        }
    }

    // "root" is for the word under the root and for no other.
    private int BestRelation(ReadOnlySpan<float> scores, bool isRoot)
    {
        if (isRoot) return Array.IndexOf(model.Relations, "root");
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
            if (model.Relations[i] != "root" && (best < 0 || scores[i] > scores[best])) best = i;
        return best;
    }

    private static int Best(ref Span<float> scores, int classes)
    {
        var best = 0;
        for (var i = 1; i < classes; i++)
            if (scores[i] > scores[best]) best = i;
        scores = scores[classes..];
        return best;
    }
}
