using System.Collections.Immutable;
using System.Text;

namespace Dixit.Ledger.Export;

/// <summary>A table as CSV: a header, commas, CRLF, quotes doubled; no cell of text can become a formula.</summary>
internal sealed class CsvTable : ITableFile
{
    private readonly ImmutableArray<string> _columns;
    private readonly StreamWriter _output;

    public CsvTable(Table table, string path)
    {
        _columns = [.. table.Columns.Select(c => c.Name)];
        _output = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n" };
        _output.WriteLine(CsvLine.Of(_columns, _columns));
    }

    public Task Add(object?[] row, CancellationToken cancellation) => _output.WriteLineAsync(CsvLine.Of(_columns, row).AsMemory(), cancellation);

    public Task Complete(CancellationToken cancellation) => _output.FlushAsync(cancellation);

    public ValueTask DisposeAsync() => _output.DisposeAsync();
}
