using System.CommandLine;
using System.Collections.Immutable;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Trainer.Parsing;

/// <summary><c>check</c>: compares the gradients of a small network with differences of its loss.</summary>
internal static unsafe class GradientCheck
{
    private static readonly float[] s_weights = [1, 1, 1, 0.5f, 0.5f, 0.5f];

    public static Command Create()
    {
        var command = new Command("check", "Compare the network's gradients with differences of its loss");
        command.SetAction(_ => Worst() < 0.02 ? 0 : 1);
        return command;
    }

    /// <summary>The largest error of a parameter's gradient along a random direction, relative to its size.</summary>
    public static double Worst()
    {
        var treebank = new Treebank("a", 1, [Sentence("Le chat a dit « oui » hier", 2), Sentence("Oui", 0), Sentence("Le chat dit non", 1)]);
        var inventory = new Inventory([treebank]);
        var noise = new Noise(7);
        using var network = new Network(inventory, new() { Hidden = 16, Arc = 16, Label = 16, Tag = 16, Dropout = 0 }, noise);
        List<Example> examples = [.. treebank.Sentences.Select(sentence => Example.Of(sentence, 0, inventory))];
        var worst = 0.0;
        foreach (var parameter in network.Parameters)
        {
            foreach (var other in network.Parameters) other.Forget();
            network.Accumulate(examples);
            var length = Math.Sqrt(Enumerable.Range(0, parameter.Count).Sum(i => (double)parameter.Gradient[i] * parameter.Gradient[i]));
            var direction = new float[parameter.Count];
            for (var i = 0; i < direction.Length; i++) direction[i] = (float)(parameter.Gradient[i] / length);
            const float Step = 2e-3f;
            var difference = (Loss(Step) - Loss(-Step)) / (2 * Step);
            var error = Math.Abs(difference - length) / length;
            Console.WriteLine($"{parameter.Name,-28} {length:F5} {difference:F5} {error:F4}");
            worst = Math.Max(worst, error);

            double Loss(float step)
            {
                for (var i = 0; i < direction.Length; i++) parameter.Value[i] += step * direction[i];
                var loss = network.Accumulate(examples).Zip(s_weights, (part, weight) => part * weight).Sum();
                for (var i = 0; i < direction.Length; i++) parameter.Value[i] -= step * direction[i];
                return loss;
            }
        }
        return worst;
    }

    private static ImmutableArray<Word> Sentence(string text, int root) =>
    [
        .. text.Split(' ').Select((form, i) => new Word
        {
            Index = i,
            Token = i,
            Span = default(TextSpan),
            Form = form,
            Lemma = form.ToLowerInvariant(),
            Upos = (Upos)(1 + i % 3),
            Features = i % 2 == 0 ? "_" : "Number=Sing",
            Head = i == root ? -1 : i < root ? root : i - 1,
            Relation = i == root ? "root" : i % 2 == 0 ? "obj" : "nsubj",
        }),
    ];
}
