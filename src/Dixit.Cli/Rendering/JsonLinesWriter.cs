using System.Text.Json;

namespace Dixit.Cli.Rendering;

/// <summary>One JSON object a line, a report each.</summary>
internal sealed class JsonLinesWriter(Stream output) : IReportWriter
{
    private readonly Utf8JsonWriter _json = new(output, StatementJson.Options(indented: false));

    public async Task Write(AttributedReport reading)
    {
        StatementJson.Write(_json, reading);
        await _json.FlushAsync();
        _json.Reset();
        output.WriteByte((byte)'\n');
        await output.FlushAsync();
    }

    public Task Complete() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _json.DisposeAsync();
}
