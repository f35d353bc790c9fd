using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dixit.Evaluation;
using Dixit.Parsing;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Parsing;

/// <summary>How well and how fast a model reads gold tokens.</summary>
/// <param name="Scores">The metrics of CoNLL 2018.</param>
/// <param name="WordsPerSecond">Words by processor seconds of this process, its compiler's and collector's included.</param>
/// <param name="Found">What the model read.</param>
internal sealed record ParserScores(ParseScores Scores, double WordsPerSecond, ConlluDocument Found)
{
    private static readonly string[] s_relations = ["nsubj", "obj", "ccomp", "xcomp", "appos", "parataxis"];

    /// <summary>Reads a gold file's tokens.</summary>
    /// <param name="model">File of the model.</param>
    /// <param name="gold">The gold standard.</param>
    /// <param name="style">Whose annotation to follow; null for the model's own choice.</param>
    /// <param name="warmUps">How often the file is read before it is timed.</param>
    public static ParserScores Of(string model, ConlluDocument gold, IReadOnlyDictionary<string, float>? style, int warmUps)
    {
        var parser = BiaffineParser.Load(model, style);
        var (text, sentences) = (gold.Text, gold.Sentences.ToList());
        for (var i = 0; i < warmUps; i++) parser.Parse(text, sentences);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var trees = parser.Parse(text, sentences);
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        var found = gold with { Trees = trees };
        return new(ParseScores.Compare(gold, found), trees.Sum(tree => tree.Words.Length) / seconds, found);
    }

    /// <summary>The heads of a Markdown table whose rows are <see cref="ToRow"/>.</summary>
    public static string Header =>
        $"| file | UPOS | XPOS | UFeats | Lemmas | UAS | LAS | CLAS | {string.Join(" | ", s_relations)} | words/s |\n|---|{string.Concat(Enumerable.Repeat("--:|", 8 + s_relations.Length))}";

    /// <summary>One row of the table: percentages, for single relations F1.</summary>
    public string ToRow(string name)
    {
        var row = new StringBuilder($"| {name} |");
        foreach (var score in (Score[])[Scores.Upos, Scores.Xpos, Scores.Features, Scores.Lemmas, Scores.Uas, Scores.Las, Scores.Clas])
            row.Append(CultureInfo.InvariantCulture, $" {100 * score.F1:F2} |");
        foreach (var relation in s_relations)
            row.Append(CultureInfo.InvariantCulture, $" {100 * Scores.Relations.GetValueOrDefault(relation).F1:F1} |");
        return row.Append(CultureInfo.InvariantCulture, $" {WordsPerSecond:F0} |").ToString();
    }
}
