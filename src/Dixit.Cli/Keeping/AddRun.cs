using System.Runtime.CompilerServices;
using Dixit.Acquisition;
using Dixit.Cli.Reading;
using Dixit.Ledger;

namespace Dixit.Cli.Keeping;

/// <summary>One run of <c>dixit add</c>: reports are studied by several workers and kept by one writer, in the order they came.</summary>
internal static class AddRun
{
    /// <summary>Runs it and returns the exit code.</summary>
    public static async Task<int> Start(AddRequest request, ILedger ledger, IAddingPage page, Surroundings surroundings, CancellationToken cancellation)
    {
        var named = Folders.Opened(request.Inputs.IsEmpty ? ["-"] : request.Inputs);
        var progress = new Progress(surroundings, named.Length);
        var inputs = WithKnown(Inputs.Read(named, request.Reading with { Tell = progress.Tell }, surroundings.Input, cancellation), ledger, cancellation);
        await foreach (var studied in Pipeline.InOrder(inputs, request.Workers, StudyReader.Read, cancellation))
        {
            if (studied.Problem is { } problem)
            {
                progress.Tell(problem);
                continue;
            }
            var added = studied.Study is { } study ? await ledger.Add(study, cancellation) : new(studied.Known!, AdditionOutcome.Known, 0);
            progress.Clear();
            await page.Add(added, studied.Study?.Read.Statements.Length ?? 0);
            progress.Count(added.Report);
        }
        progress.Clear();
        await page.Close(progress.Problems);
        return progress.Problems > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
    }

    // Reading is dear, looking up is cheap: what was added before is not read again.
    private static async IAsyncEnumerable<(InputResult, bool)> WithKnown(IAsyncEnumerable<InputResult> inputs, ILedger ledger, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var input in inputs.WithCancellation(cancellation))
            if (input is InputReport given)
            {
                var report = StandardInput.Named(given.Report);
                var known = await ledger.Report(report.Id, cancellation);
                yield return (given with { Report = report }, known?.Name.Id == report.Id && known.Versions[^1].Report.Text == report.Text);
            }
            else yield return (input, false);
    }
}
