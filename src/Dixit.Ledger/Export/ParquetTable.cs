using Parquet;
using Parquet.Schema;

namespace Dixit.Ledger.Export;

/// <summary>A table as Parquet: every column may be null; rows are gathered into groups.</summary>
internal sealed class ParquetTable(Table table, string path) : ITableFile
{
    private const int RowsOfGroup = 20_000;

    private readonly DataField[] _fields = [.. table.Columns.Select(Field)];
    private readonly FileStream _output = File.Create(path);
    private readonly List<object?[]> _rows = [];
    private ParquetWriter? _writer;

    public async Task Add(object?[] row, CancellationToken cancellation)
    {
        _rows.Add(row);
        if (_rows.Count == RowsOfGroup) await Group(cancellation).ConfigureAwait(false);
    }

    public Task Complete(CancellationToken cancellation) => _rows.Count > 0 || _writer is null ? Group(cancellation) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null) await _writer.DisposeAsync().ConfigureAwait(false);
        await _output.DisposeAsync().ConfigureAwait(false);
    }

    private async Task Group(CancellationToken cancellation)
    {
        _writer ??= await ParquetWriter.CreateAsync(new ParquetSchema(_fields), _output, cancellationToken: cancellation).ConfigureAwait(false);
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _fields.Length; i++)
            await (table.Columns[i].Type switch
            {
                ColumnType.Number => group.WriteAsync<long>(_fields[i], Cells<long>(i), cancellationToken: cancellation),
                ColumnType.Share => group.WriteAsync<double>(_fields[i], Cells<double>(i), cancellationToken: cancellation),
                ColumnType.Flag => group.WriteAsync<bool>(_fields[i], Cells<bool>(i), cancellationToken: cancellation),
                _ => group.WriteAsync(_fields[i], [.. _rows.Select(row => (string?)row[i])!]),
            }).ConfigureAwait(false);
        group.CompleteValidate();
        _rows.Clear();
    }

    private ReadOnlyMemory<T?> Cells<T>(int column) where T : struct => _rows.Select(row => (T?)row[column]).ToArray();

    private static DataField Field(Column column) => new(column.Name, column.Type switch
    {
        ColumnType.Number => typeof(long),
        ColumnType.Share => typeof(double),
        ColumnType.Flag => typeof(bool),
        _ => typeof(string),
    }, isNullable: true);
}
