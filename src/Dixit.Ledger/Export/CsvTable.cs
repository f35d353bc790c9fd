using System.Globalization;
using System.Text;

namespace Dixit.Ledger.Export;

/// <summary>A table as CSV: a header, commas, CRLF, quotes doubled; no cell of text can become a formula.</summary>
internal sealed class CsvTable : ITableFile
{
    // Signs, not text: a stance is one of three, and stands as it is.
    private static readonly string[] Signs = ["stance", "from", "to"];

    private readonly Table _table;
    private readonly StreamWriter _output;

    public CsvTable(Table table, string path)
    {
        (_table, _output) = (table, new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n" });
        _output.WriteLine(string.Join(',', table.Columns.Select(c => c.Name)));
    }

    public Task Add(object?[] row, CancellationToken cancellation) => _output.WriteLineAsync(string.Join(',', row.Select((cell, i) => Quoted(Cell(cell, _table.Columns[i].Name)))).AsMemory(), cancellation);

    public Task Complete(CancellationToken cancellation) => _output.FlushAsync(cancellation);

    public ValueTask DisposeAsync() => _output.DisposeAsync();

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
