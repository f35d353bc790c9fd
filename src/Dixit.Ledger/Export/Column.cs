using System.Globalization;
using System.Text.Json;

namespace Dixit.Ledger.Export;

/// <summary>What a column of a table holds.</summary>
internal enum ColumnType { Text, Number, Share, Flag }

/// <summary>A column of a table: a field of a line by its path (<c>cue.text</c>), lists joined.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Path">The names on the way to the field.</param>
internal sealed record Column(string Name, ColumnType Type, string[] Path)
{
    /// <summary>The cell of a line: a string, a long, a double, a bool, or null.</summary>
    public object? Cell(JsonElement line)
    {
        foreach (var name in Path)
        {
            if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty(name, out var field)) return null;
            line = field;
        }
        return line.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Array => Joined(line),
            _ => Type switch
            {
                ColumnType.Number => line.GetInt64(),
                ColumnType.Share => line.GetDouble(),
                ColumnType.Flag => line.GetBoolean(),
                _ => line.ToString(),
            },
        };
    }

    // Stretches are start:end pairs parted by spaces, as in docs/formats/csv.md; other lists are parted by " | ".
    private static string Joined(JsonElement list) => list.EnumerateArray().FirstOrDefault().ValueKind == JsonValueKind.Array
        ? string.Join(' ', list.EnumerateArray().Select(span => string.Create(CultureInfo.InvariantCulture, $"{span[0].GetInt32()}:{span[1].GetInt32()}")))
        : string.Join(" | ", list.EnumerateArray().Select(item => item.ToString()));
}
