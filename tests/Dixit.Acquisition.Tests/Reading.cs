using System.Text;

namespace Dixit.Acquisition.Tests;

/// <summary>Short ways to read inputs in a test.</summary>
internal static class Reading
{
    internal const string Story = "The council met on Monday. \"We will build the bridge,\" said the mayor, who had opposed it for years.";

    internal static async Task<List<InputResult>> Read(string input, InputOptions? options = null, byte[]? standardInput = null)
    {
        using var stream = new MemoryStream(standardInput ?? []);
        var results = new List<InputResult>();
        await foreach (var result in Inputs.Read([input], options ?? new InputOptions(), stream, TestContext.Current.CancellationToken)) results.Add(result);
        return results;
    }

    internal static async Task<InputReport> ReadReport(string input, InputOptions? options = null, byte[]? standardInput = null) =>
        (await Read(input, options, standardInput)).ShouldHaveSingleItem().ShouldBeOfType<InputReport>();

    internal static async Task<string> ReadProblem(string input, InputOptions? options = null, byte[]? standardInput = null) =>
        (await Read(input, options, standardInput)).ShouldHaveSingleItem().ShouldBeOfType<InputProblem>().ToString();

    internal static Task<List<InputResult>> ReadLines(string lines, InputOptions? options = null) =>
        Read("-", (options ?? new InputOptions()) with { Format = InputFormat.JsonLines }, Encoding.UTF8.GetBytes(lines));

    internal static string Page(string body, string head = "") =>
        $"<!doctype html><html lang=en><head><title>The bridge</title>{head}</head><body><article><h1>The bridge</h1><p>{body}</p></article></body></html>";
}
