using System.Collections.Immutable;
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
        if (request.Inputs.IsEmpty && surroundings.InputIsTerminal)
        {
            await surroundings.Error.WriteLineAsync("dixit: nothing to read (name a file or an address, or pipe a report in)");
            return ExitCode.Usage;
        }
        ImmutableArray<string> named = request.Inputs.IsEmpty ? ["-"] : request.Inputs;
        var reader = new InputReader(request.MinConfidence);
        var progress = new Progress(surroundings, named.Length);
        var inputs = Inputs.Read(named, request.Reading with { Tell = progress.Tell }, surroundings.Input, cancellation);
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
