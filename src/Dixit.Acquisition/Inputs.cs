using System.Runtime.CompilerServices;
using Dixit.Acquisition.Web;

namespace Dixit.Acquisition;

/// <summary>Turns paths, addresses and standard input into reports.</summary>
public static class Inputs
{
    /// <summary>
    /// Reads each of <paramref name="inputs"/> in order: a path, an http or https address, or <c>-</c> for
    /// <paramref name="standardInput"/>. A problem is a result like a report; the other inputs are read all the same.
    /// Memory is bounded by the largest single report, whatever the number of lines of a JSON lines input.
    /// </summary>
    public static async IAsyncEnumerable<InputResult> Read(
        IEnumerable<string> inputs,
        InputOptions options,
        Stream standardInput,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(standardInput);
        using var web = new WebSource(options);
        foreach (var input in inputs)
        {
            var (source, problem) = await Open(input, web, standardInput, cancellation).ConfigureAwait(false);
            if (source is null)
            {
                yield return problem!;
                continue;
            }
            await using (source.ConfigureAwait(false))
            {
                await foreach (var result in SourceReading.Read(source, options, cancellation).ConfigureAwait(false)) yield return result;
            }
        }
    }

    /// <summary>Reads the reports of a stream that came under a name: its ending, and how the stream begins, tell the format.</summary>
    /// <param name="name">What it is called: the name of an uploaded file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<InputResult> Read(string name, Stream content, InputOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        return SourceReading.Read(new InputSource(name, content), options, cancellation);
    }

    private static async Task<(InputSource? Source, InputProblem? Problem)> Open(
        string input, WebSource web, Stream standardInput, CancellationToken cancellation)
    {
        try
        {
            if (input == "-") return (new InputSource(input, standardInput), null);
            if (!input.Contains("://", StringComparison.Ordinal)) return (FileSource.Open(input), null);
            return (await web.Open(input, cancellation).ConfigureAwait(false), null);
        }
        catch (InputException error)
        {
            return (null, new InputProblem(input, null, error.Message, error.Hint) { Kind = error.Kind });
        }
    }
}
