using System.Collections.Immutable;
using System.Globalization;

namespace Dixit.Ledger.Export;

/// <summary>Lines of CSV as RFC 4180 has it; no cell of text can become a formula.</summary>
public static class CsvLine
{
    // Signs, not text: a stance is one of three, and stands as it is.
    private static readonly ImmutableArray<string> Signs = ["stance", "from", "to"];

    /// <summary>A line without its end.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="row">Its cells, as many: strings, numbers, booleans, or null for an empty one.</param>
    public static string Of(IReadOnlyList<string> columns, IEnumerable<object?> row)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(row);
        return string.Join(',', row.Select((cell, i) => Quoted(Cell(cell, columns[i]))));
    }

    private static string Cell(object? cell, string column) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        string text => text is "+" or "-" && Signs.Contains(column) ? text : Guarded(text),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    // A spreadsheet takes a cell that begins so for a formula; an apostrophe in front makes it text (OWASP, "CSV injection").
    private static string Guarded(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
