using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using Dixit.Cli.Options;
using Dixit.Cli.Rendering;
using Dixit.Evaluation;
using Dixit.Reading;

namespace Dixit.Cli.Commands.Evaluation;

/// <summary><c>dixit eval reading</c>: article bodies read out of pages against the true ones.</summary>
internal static class ReadingCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var gold = GoldArgument.Create("One JSON object: {\"page\": {\"articleBody\": …, \"url\": …}, …}");
        var pages = new Option<string?>("--pages") { HelpName = "DIR", Description = "Folder with page.html or page.html.gz; html beside GOLD if not given" };
        var errors = Checked.Number("--errors", "Print the N pages read worst");
        var format = Choice.Of("--format", "How to print the figures", ScoreFormat.Table);
        var command = new Command("reading", "Reads pages and scores their bodies as the article extraction benchmark does") { gold, pages, errors, format };
        command.SetAction(parsed => GoldFile.Measure(parsed.GetRequiredValue(gold), surroundings, path =>
        {
            var folder = parsed.GetValue(pages) ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "html");
            var (score, accuracies) = Score(path, folder);
            using var output = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\n" };
            foreach (var (page, accuracy) in accuracies.OrderBy(pair => pair.Accuracy).Take(parsed.GetValue(errors)))
                output.WriteLine(FormattableString.Invariant($"worst {accuracy:0.00} {page}"));
            ScoreTable.Write(output, Measures(score), parsed.GetValue(format));
        }));
        Examples.Show(command, ("With the five pages read worst", "dixit eval reading --pages html --errors 5 ground-truth.json"));
        return command;
    }

    private static (ReadingScore Score, List<(string Page, double Accuracy)> Pages) Score(string path, string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(path));
        var (score, pages) = (new ReadingScore(), new List<(string, double)>());
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            var body = page.Value.GetProperty("articleBody").GetString() ?? "";
            var read = ReportReader.ReadPage(page.Name, Html(folder, page.Name)).Report?.Text ?? "";
            pages.Add((page.Name, score.Add(body, read)));
        }
        return (score, pages);
    }

    private static string Html(string folder, string page)
    {
        var plain = Path.Combine(folder, page + ".html");
        using Stream file = File.Exists(plain) ? File.OpenRead(plain) : new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        using var text = new StreamReader(file, Surroundings.Utf8);
        return text.ReadToEnd();
    }

    private static IEnumerable<Measure> Measures(ReadingScore score) =>
        [new("pages", score.Pages), new("precision", Share: score.Precision), new("recall", Share: score.Recall), new("F1", Share: score.F1), new("exact", Share: score.Exact)];
}
