using System.Runtime.CompilerServices;

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
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new InputProblem(input, null, "reading is not built yet");
        }
    }
}
