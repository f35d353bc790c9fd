using System.Text.Json;

namespace Dixit.Cli.Rendering;

/// <summary>One JSON array of reports, indented for people to read.</summary>
internal sealed class JsonArrayWriter(Stream output) : IReportWriter
{
    private readonly Utf8JsonWriter _json = new(output, StatementJson.Options(indented: true));
    private bool _started;

    public async Task Write(AttributedReport reading)
    {
        Start();
        StatementJson.Write(_json, reading);
        await _json.FlushAsync();
    }

    public async Task Complete()
    {
        Start();
        _json.WriteEndArray();
        await _json.FlushAsync();
        output.WriteByte((byte)'\n');
        await output.FlushAsync();
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private void Start()
    {
        if (!_started) _json.WriteStartArray();
        _started = true;
    }
}
