using System.Runtime.Intrinsics;
using Dixit.Neural;
using Dixit.Tagging;

namespace Dixit.Trainer.Parsing;

/// <summary>The network's first layer: what it knows of each form, then of the word's surroundings.</summary>
internal sealed unsafe class Embedding
{
    public const int GramRows = 1 << 15, AffixRows = 1 << 15;
    private const int WordColumns = 96, GramColumns = 64, AffixColumns = 48, ShapeColumns = 16, TreebankColumns = 16, StateColumns = 8;
    private const float DroppedCount = 0.5f, DroppedTreebanks = 0.25f;

    private readonly Dictionary<string, FormFeatures> _known = [];
    private readonly Inventory _inventory;
    private readonly Noise _noise;
    private readonly Parameter _words, _grams, _affixes, _shapes, _treebanks, _states;
    private (FormFeatures Form, int Treebank, int State)[] _rows = [];

    public Embedding(Inventory inventory, Noise noise, ICollection<Parameter> all)
    {
        (_inventory, _noise) = (inventory, noise);
        _words = Table("words", inventory.Words.Length, WordColumns);
        _grams = Table("grams", GramRows, GramColumns);
        _affixes = Table("affixes", AffixRows, AffixColumns);
        _shapes = Table("shapes", Spelling.Shapes, ShapeColumns);
        _treebanks = Table("treebanks", inventory.Treebanks.Length, TreebankColumns);
        _states = Table("states", ContextState.Count, StateColumns);

        Parameter Table(string name, int rows, int columns)
        {
            var table = new Parameter(name, rows, columns, isTable: true).Randomize(noise, 0.15f);
            all.Add(table);
            return table;
        }
    }

    /// <summary>Columns that the form alone decides; they come first.</summary>
    public static int FormColumns => WordColumns + GramColumns + AffixColumns + ShapeColumns;

    public static int Columns => FormColumns + TreebankColumns + StateColumns;

    /// <summary>Rows × <see cref="Columns"/>, in the order of the packed batch.</summary>
    public float* Forward(Arena arena, PackedBatch batch, IReadOnlyList<Example> examples, bool drop)
    {
        _rows = new (FormFeatures, int, int)[batch.Rows];
        var output = arena.TakeZeros((long)batch.Rows * Columns);
        for (var s = 0; s < batch.Sentences; s++)
        {
            var example = examples[batch.Order[s]];
            var treebank = drop && _noise.Next() < DroppedTreebanks ? _inventory.Treebanks.Length - 1 : example.Treebank;
            for (var t = 0; t < example.Length; t++)
            {
                var row = batch.Row(s, t);
                _rows[row] = (Features(example.Forms[t], drop), treebank, example.States[t]);
                Fill(_rows[row], output + (long)row * Columns);
            }
        }
        return output;
    }

    public void Backward(float* gradient)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            var (form, treebank, state) = _rows[row];
            Add(gradient, _words.GradientOf(form.Word), WordColumns, 1);
            gradient += WordColumns;
            var share = 1 / MathF.Sqrt(form.Grams.Length);
            foreach (var gram in form.Grams) Add(gradient, _grams.GradientOf(gram), GramColumns, share);
            gradient += GramColumns;
            foreach (var affix in form.Affixes) Add(gradient, _affixes.GradientOf(affix), AffixColumns, 1);
            gradient += AffixColumns;
            Add(gradient, _shapes.GradientOf(form.Shape), ShapeColumns, 1);
            gradient += ShapeColumns;
            Add(gradient, _treebanks.GradientOf(treebank), TreebankColumns, 1);
            gradient += TreebankColumns;
            Add(gradient, _states.GradientOf(state), StateColumns, 1);
            gradient += StateColumns;
        }
    }

    private void Fill((FormFeatures Form, int Treebank, int State) row, float* output)
    {
        Add(_words.Value + row.Form.Word * WordColumns, output, WordColumns, 1);
        output += WordColumns;
        var share = 1 / MathF.Sqrt(row.Form.Grams.Length);
        foreach (var gram in row.Form.Grams) Add(_grams.Value + gram * GramColumns, output, GramColumns, share);
        output += GramColumns;
        foreach (var affix in row.Form.Affixes) Add(_affixes.Value + affix * AffixColumns, output, AffixColumns, 1);
        output += AffixColumns;
        Add(_shapes.Value + row.Form.Shape * ShapeColumns, output, ShapeColumns, 1);
        output += ShapeColumns;
        Add(_treebanks.Value + row.Treebank * TreebankColumns, output, TreebankColumns, 1);
        output += TreebankColumns;
        Add(_states.Value + row.State * StateColumns, output, StateColumns, 1);
    }

    // Rare words are now and then read as unknown ones (Kiperwasser and Goldberg 2016), so that the model learns to live on their spelling.
    private FormFeatures Features(string form, bool drop)
    {
        if (!_known.TryGetValue(form, out var features))
            _known.Add(form, features = FormFeatures.Of(form, _inventory.WordRows, GramRows, AffixRows));
        if (!drop || features.Word == 0) return features;
        var count = _inventory.WordCounts.GetValueOrDefault(_inventory.Words[features.Word]);
        return _noise.Next() < DroppedCount / (DroppedCount + count) ? features with { Word = 0 } : features;
    }

    private static void Add(float* source, float* target, int count, float weight)
    {
        for (var j = 0; j < count; j += 8)
            Vector256.MultiplyAddEstimate(Vector256.Load(source + j), Vector256.Create(weight), Vector256.Load(target + j)).Store(target + j);
    }
}
