using Dixit.Acquisition;
using Dixit.Cli.Options;
using Dixit.Cli.Rendering;

namespace Dixit.Cli.Reading;

/// <summary>One run of <c>dixit read</c>: inputs are taken in, read by several workers, and written in the order they came.</summary>
internal static class ReadRun
{
    /// <summary>Runs it and returns the exit code.</summary>
    public static async Task<int> Start(ReadRequest request, Surroundings surroundings, CancellationToken cancellation)
    {
        var reader = new InputReader(request.MinConfidence);
        var progress = new Progress(surroundings, request.Inputs.Length);
        var inputs = Inputs.Read(request.Inputs, request.Reading, surroundings.Input, cancellation);
        await using var writer = ReportWriters.Create(request, surroundings);
        await foreach (var outcome in Pipeline.InOrder(inputs, request.Workers, reader.Read, cancellation))
        {
            if (outcome.Problem is { } problem) progress.Tell(problem);
            // A report that could not be read through stays in a stream of documents, so that nothing is lost from it.
            if (outcome.Reading is { } reading && (outcome.Problem is null || request.Format is OutputFormat.Json or OutputFormat.Jsonl))
                await writer.Write(reading);
            if (outcome.Problem is null) progress.Count(outcome.Reading!.Report.Id);
        }
        await writer.Complete();
        progress.Close();
        return progress.Problems > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
    }
}
