using Dixit.Cli.Rendering;

namespace Dixit.Cli.Tests.Rendering;

/// <summary>What a writer writes.</summary>
internal static class Written
{
    public static async Task<string> By(Func<Stream, IReportWriter> create, params AttributedReport[] readings)
    {
        using var output = new MemoryStream();
        await using (var writer = create(output))
        {
            foreach (var reading in readings) await writer.Write(reading);
            await writer.Complete();
        }
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
