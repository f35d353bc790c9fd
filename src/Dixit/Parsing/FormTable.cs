using System.Collections.Concurrent;
using Dixit.Neural;
using Dixit.Tagging;

namespace Dixit.Parsing;

/// <summary>
/// What each form gives the first layer's gates (both directions) and the tags' scores. It depends on the form alone, so it is worked out once
/// and kept, within limits.
/// </summary>
internal sealed unsafe class FormTable
{
    private const int MostKept = 6000;

    private readonly NeuralModel _model;
    private readonly ByteTable _words, _grams, _affixes, _shapes;
    private readonly int _columns;
    private readonly PackedMatrix _projection;
    private readonly float[][] _contexts;
    private readonly ConcurrentDictionary<string, float[]> _kept = new(StringComparer.Ordinal);

    /// <param name="file">The model.</param>
    /// <param name="model">The same, read.</param>
    /// <param name="treebankShares">How much of each treebank's style is asked for; sums to 1.</param>
    public FormTable(ModelFile file, NeuralModel model, ReadOnlySpan<float> treebankShares)
    {
        _model = model;
        (_words, _grams) = (file.Bytes("words.vectors"), file.Bytes("grams.vectors"));
        (_affixes, _shapes) = (file.Bytes("affixes.vectors"), file.Bytes("shapes.vectors"));
        _columns = _words.Columns + _grams.Columns + _affixes.Columns + _shapes.Columns;
        GateColumns = 4 * model.Hidden;
        var (tags, tagHidden) = (model.TagOutput.Outputs, model.TagHidden.Outputs);
        Columns = 2 * GateColumns + tags;
        _projection = Project(file, tags, tagHidden);
        _contexts = Contexts(file, treebankShares);
    }

    /// <summary>Columns of one direction's gates.</summary>
    public int GateColumns { get; }

    /// <summary>Columns of a form's row: the gates of the forward direction, those of the backward one, the tags.</summary>
    public int Columns { get; }

    /// <summary>What a word's surroundings add to the gates of both directions, biases included.</summary>
    public ReadOnlySpan<float> Context(byte state) => _contexts[state];

    /// <summary>The rows of the given forms.</summary>
    public float[][] Rows(Arena arena, IReadOnlyList<string> forms)
    {
        var rows = new float[forms.Count][];
        var missing = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            if (_kept.TryGetValue(forms[i], out var row)) rows[i] = row;
            else if (missing.TryGetValue(forms[i], out var places)) places.Add(i);
            else missing.Add(forms[i], [i]);
        }
        if (missing.Count > 0) Work(arena, [.. missing], rows);
        return rows;
    }

    private void Work(Arena arena, KeyValuePair<string, List<int>>[] missing, float[][] rows)
    {
        var input = arena.TakeZeros((long)missing.Length * _columns);
        for (var i = 0; i < missing.Length; i++) Embed(missing[i].Key, input + (long)i * _columns);
        var output = arena.Take((long)missing.Length * Columns);
        _projection.MultiplyFrom(missing.Length, input, _columns, output, Columns, accumulate: false);
        for (var i = 0; i < missing.Length; i++)
        {
            var row = new ReadOnlySpan<float>(output + (long)i * Columns, Columns).ToArray();
            foreach (var place in missing[i].Value) rows[place] = row;
            if (_kept.Count < MostKept) _kept.TryAdd(missing[i].Key, row);
        }
    }

    private void Embed(string form, float* target)
    {
        var features = FormFeatures.Of(form, _model.Words, _grams.Rows, _affixes.Rows);
        _words.AddRow(features.Word, 1, target);
        target += _words.Columns;
        var share = 1 / MathF.Sqrt(features.Grams.Length);
        foreach (var gram in features.Grams) _grams.AddRow(gram, share, target);
        target += _grams.Columns;
        foreach (var affix in features.Affixes) _affixes.AddRow(affix, 1, target);
        target += _affixes.Columns;
        _shapes.AddRow(features.Shape, 1, target);
    }

    private PackedMatrix Project(ModelFile file, int tags, int tagHidden)
    {
        using var arena = new Arena();
        var joined = arena.Take((long)_columns * Columns);
        var (forward, backward) = ((nint)file.Floats("lower.forward.input.weights"), (nint)file.Floats("lower.backward.input.weights"));
        var tag = file.Floats("tag.output.weights") + (long)tagHidden * tags;
        for (var i = 0; i < _columns; i++)
        {
            var row = joined + (long)i * Columns;
            new ReadOnlySpan<float>((float*)forward + (long)i * GateColumns, GateColumns).CopyTo(new Span<float>(row, GateColumns));
            new ReadOnlySpan<float>((float*)backward + (long)i * GateColumns, GateColumns).CopyTo(new Span<float>(row + GateColumns, GateColumns));
            new ReadOnlySpan<float>(tag + (long)i * tags, tags).CopyTo(new Span<float>(row + 2 * GateColumns, tags));
        }
        return new(joined, _columns, Columns);
    }

    private float[][] Contexts(ModelFile file, ReadOnlySpan<float> treebankShares)
    {
        using var arena = new Arena();
        var (treebanks, states) = (file.Bytes("treebanks.vectors"), file.Bytes("states.vectors"));
        var wide = treebanks.Columns + states.Columns;
        var input = arena.TakeZeros((long)ContextState.Count * wide);
        for (var state = 0; state < ContextState.Count; state++)
        {
            for (var t = 0; t < treebankShares.Length; t++) treebanks.AddRow(t, treebankShares[t], input + state * wide);
            states.AddRow(state, 1, input + state * wide + treebanks.Columns);
        }
        var contexts = new float[ContextState.Count][];
        for (var state = 0; state < contexts.Length; state++) contexts[state] = new float[2 * GateColumns];
        string[] directions = ["lower.forward.input", "lower.backward.input"];
        for (var direction = 0; direction < 2; direction++)
        {
            var layer = new DenseLayer(
                file.Floats(directions[direction] + ".weights") + (long)_columns * GateColumns, wide, GateColumns, file.Floats(directions[direction] + ".bias"));
            var output = layer.Apply(arena, input, ContextState.Count);
            for (var state = 0; state < contexts.Length; state++)
                new ReadOnlySpan<float>(output + state * GateColumns, GateColumns).CopyTo(contexts[state].AsSpan(direction * GateColumns));
        }
        return contexts;
    }
}
