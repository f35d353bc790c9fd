using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dixit.Cli.Pages;

/// <summary>Pages for programs: one indented JSON value, names in snake case, nothing where there is nothing.</summary>
internal static class PageJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task Write(Surroundings surroundings, object page)
    {
        await JsonSerializer.SerializeAsync(surroundings.Output, page, Options);
        surroundings.Output.WriteByte((byte)'\n');
        await surroundings.Output.FlushAsync();
    }
}
