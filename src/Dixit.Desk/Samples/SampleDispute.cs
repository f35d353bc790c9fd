using Dixit.Acquisition;
using Dixit.Desk.Studying;
using Dixit.Ledger;

namespace Dixit.Desk.Samples;

/// <summary>The made-up dispute that travels with the program: nine short reports, by which somebody without reports of their own sees what a desk is.</summary>
public static class SampleDispute
{
    /// <summary>Where the reports stand beside the program; their ids begin with it.</summary>
    public const string Folder = "samples/dispute";

    /// <summary>A question that it answers, in a language.</summary>
    public static string Question(string language) => language == "fr" ? "La Suisse a-t-elle livré des sous-marins au Luxembourg ?" : "Has Switzerland delivered submarines to Luxembourg?";

    /// <summary>Adds its reports, under the ids that <c>dixit add samples/dispute/*.txt</c> gives them; those that are there stay as they are.</summary>
    public static async Task Add(ILedger ledger, StudyQueue studies, CancellationToken cancellation = default)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, Folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            await foreach (var input in Inputs.Read([file], new(), Stream.Null, cancellation))
                if (input is InputReport given)
                {
                    var report = given.Report with { Id = $"{Folder}/{Path.GetFileName(file)}" };
                    if (await studies.Read(given with { Report = report }, cancellation) is { Study: { } study }) await ledger.Add(study, cancellation);
                }
    }
}
