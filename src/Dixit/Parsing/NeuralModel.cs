using Dixit.Neural;
using Dixit.Syntax;
using Dixit.Tagging;

namespace Dixit.Parsing;

/// <summary>The weights of a trained network, laid out for reading sentences, and the names of what it tells.</summary>
internal sealed unsafe class NeuralModel
{
    private readonly ModelFile _file;

    public NeuralModel(ModelFile file)
    {
        _file = file;
        Words = Rows(file.Strings("words"));
        (Xpos, Features, Relations) = (file.Strings("xpos"), file.Strings("features"), file.Strings("relations"));
        Lemmatizer = new(
            Array.ConvertAll(file.Strings("scripts"), LemmaScript.Parse), new(file.Raw("lexicon.keys"), file.Raw("lexicon.scripts")), new(file.Raw("lemmas.keys"), []));
        Treebanks = file.Strings("treebanks");
        Style = new ReadOnlySpan<float>(file.Floats("style"), Treebanks.Length).ToArray();
        Hidden = file.Shape("lower.forward.recurrent").Rows;
        Lower = [Recurrent("lower.forward"), Recurrent("lower.backward")];
        Upper = [Recurrent("upper.forward"), Recurrent("upper.backward")];
        UpperInput = [Dense("upper.forward.input"), Dense("upper.backward.input")];
        (ArcDependent, ArcHead) = (Dense("arc.dependent"), Dense("arc.head"));
        (ArcBilinear, ArcDistance) = (Dense("arc.bilinear"), Dense("arc.distance"));
        (LabelDependent, LabelHead, LabelOutput) = (Dense("label.dependent"), Dense("label.head"), Dense("label.output"));
        TagHidden = Dense("tag.hidden");
        TagOutput = new(file.Floats("tag.output.weights"), TagHidden.Outputs, file.Shape("tag.output.weights").Columns, file.Floats("tag.output.bias"));
        var upos = Enum.GetValues<Upos>().Length;
        Tasks = (upos, Xpos.Length, Features.Length, TagOutput.Outputs - upos - Xpos.Length - Features.Length);
    }

    public Dictionary<string, int> Words { get; }
    public string[] Xpos { get; }
    public string[] Features { get; }
    public Lemmatizer Lemmatizer { get; }
    public string[] Relations { get; }

    /// <summary>The number of the relation of what stands side by side.</summary>
    public int Parataxis => Array.IndexOf(Relations, "parataxis");
    public string[] Treebanks { get; }

    /// <summary>The shares of the treebanks' styles where nothing else is asked for.</summary>
    public float[] Style { get; }


    /// <summary>Units of one direction.</summary>
    public int Hidden { get; }

    public PackedMatrix[] Lower { get; }
    public PackedMatrix[] Upper { get; }
    public DenseLayer[] UpperInput { get; }
    public DenseLayer ArcDependent { get; }
    public DenseLayer ArcHead { get; }
    public DenseLayer ArcBilinear { get; }
    public DenseLayer ArcDistance { get; }
    public DenseLayer LabelDependent { get; }
    public DenseLayer LabelHead { get; }
    public DenseLayer LabelOutput { get; }
    public DenseLayer TagHidden { get; }

    /// <summary>The part of the tags' scores that the hidden layer gives; the form's part is in the <see cref="FormTable"/>.</summary>
    public DenseLayer TagOutput { get; }

    public float* ArcRoot => _file.Floats("arc.root");
    public float* LabelRoot => _file.Floats("label.root");
    public float* LabelDistance => _file.Floats("label.distance");

    /// <summary>Number of classes of each tagging task, in the order of their scores.</summary>
    public (int Upos, int Xpos, int Features, int Scripts) Tasks { get; }

    private static Dictionary<string, int> Rows(string[] words)
    {
        var rows = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++) rows.Add(words[i], i);
        return rows;
    }

    private PackedMatrix Recurrent(string name) => new(_file.Floats(name + ".recurrent"), Hidden, 4 * Hidden);

    private DenseLayer Dense(string name)
    {
        var (rows, columns) = _file.Shape(name + ".weights");
        return new(_file.Floats(name + ".weights"), rows, columns, _file.Floats(name + ".bias"));
    }
}
