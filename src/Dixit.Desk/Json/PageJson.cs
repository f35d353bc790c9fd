using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dixit.Desk.Json;

/// <summary>Pages for programs: one indented JSON value, names in snake case, nothing where there is nothing.</summary>
public static class PageJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task Write(Stream output, object page)
    {
        await JsonSerializer.SerializeAsync(output, page, Options);
        output.WriteByte((byte)'\n');
        await output.FlushAsync();
    }
}
