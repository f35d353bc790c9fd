namespace Dixit.Ledger.Export;

/// <summary>A file that a table is written to, row by row.</summary>
internal interface ITableFile : IAsyncDisposable
{
    /// <summary>Adds a row, its cells in the order of the columns.</summary>
    Task Add(object?[] row, CancellationToken cancellation);

    /// <summary>Writes what stands after the last row.</summary>
    Task Complete(CancellationToken cancellation);
}
