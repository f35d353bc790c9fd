using System.Collections.Immutable;
using Dixit.Acquisition;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Commands.Evaluation;

/// <summary>A ledger for the time of an evaluation, in a folder of its own that goes with it.</summary>
internal sealed class TrialLedger : IAsyncDisposable
{
    private const int PageSize = 1000;

    private readonly DirectoryInfo _folder;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private TrialLedger(DirectoryInfo folder) => _folder = folder;

    /// <summary>The texts of its reports, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>All its claims.</summary>
    public ImmutableArray<ClaimView> Claims { get; private set; } = [];

    /// <summary>Its groups of copies, by report ids.</summary>
    public ImmutableArray<IReadOnlyList<string>> Copies { get; private set; } = [];

    /// <summary>Reads the reports of a folder into a ledger.</summary>
    /// <exception cref="FormatException">A line is no report.</exception>
    public static async Task<TrialLedger> Of(string folder, Surroundings surroundings, CancellationToken cancellation)
    {
        var trial = new TrialLedger(Directory.CreateTempSubdirectory("dixit-eval-"));
        await using var ledger = await Ledgers.Open(Path.Combine(trial._folder.FullName, "trial.db"), ClaimMatching.OfConcepts, surroundings.Clock, cancellation);
        var inputs = Inputs.Read([Path.Combine(folder, "reports.jsonl")], new() { Format = InputFormat.JsonLines }, Stream.Null, cancellation);
        await foreach (var studied in Pipeline.InOrder(inputs, Environment.ProcessorCount, input => StudyReader.Read((input, false)), cancellation))
        {
            var study = studied.Study ?? throw new FormatException(studied.Problem?.ToString());
            trial._texts[study.Read.Report.Id] = study.Read.Report.Text;
            await ledger.Add(study, cancellation);
        }
        await trial.Load(ledger, cancellation);
        return trial;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task Load(ILedger ledger, CancellationToken cancellation)
    {
        var claims = ImmutableArray.CreateBuilder<ClaimView>();
        await foreach (var claim in All(cursor => ledger.Claims(new() { Cursor = cursor, Limit = PageSize }, cancellation))) claims.Add((await ledger.Claim(claim.Id, null, cancellation))!);
        var reports = new List<ReportName>();
        await foreach (var report in All(cursor => ledger.Reports(new() { Cursor = cursor, Limit = PageSize }, cancellation))) reports.Add(report);
        Claims = [.. claims.OrderBy(c => c.Id)];
        Copies = [.. reports.GroupBy(r => r.Copies).Where(g => g.Count() > 1).Select(g => (IReadOnlyList<string>)[.. g.OrderBy(r => r.Number).Select(r => r.Id)])];
    }

    private static async IAsyncEnumerable<T> All<T>(Func<string?, Task<Page<T>>> get)
    {
        string? cursor = null;
        do
        {
            var page = await get(cursor);
            foreach (var item in page.Items) yield return item;
            cursor = page.Next;
        }
        while (cursor is not null);
    }
}
