using System.IO.Compression;

namespace Dixit.Ledger.Export;

/// <summary>Exports as tables: a file for each kind of thing, in a folder or a zip file.</summary>
public static class TableExport
{
    /// <summary>CSV as RFC 4180 has it, in UTF-8.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">A folder, which is made, or a file whose name ends in <c>.zip</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static Task Csv(IKeeping ledger, string path, CancellationToken cancellation = default)
        => Write(ledger, path, (table, folder) => new CsvTable(table, Path.Combine(folder, table.Name + ".csv")), cancellation);

    /// <summary>Apache Parquet.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">A folder, which is made, or a file whose name ends in <c>.zip</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static Task Parquet(IKeeping ledger, string path, CancellationToken cancellation = default)
        => Write(ledger, path, (table, folder) => new ParquetTable(table, Path.Combine(folder, table.Name + ".parquet")), cancellation);

    private static async Task Write(IKeeping ledger, string path, Func<Table, string, ITableFile> open, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await Fill(ledger, Directory.CreateDirectory(path).FullName, open, cancellation).ConfigureAwait(false);
            return;
        }
        var folder = Directory.CreateTempSubdirectory("dixit-export-");
        try
        {
            await Fill(ledger, folder.FullName, open, cancellation).ConfigureAwait(false);
            File.Delete(path);
            await ZipFile.CreateFromDirectoryAsync(folder.FullName, path, cancellation).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Fill(IKeeping ledger, string folder, Func<Table, string, ITableFile> open, CancellationToken cancellation)
    {
        var files = Table.All.Select(table => (Table: table, File: open(table, folder))).ToList();
        try
        {
            await foreach (var line in ExportLines.Of(ledger, cancellation).ConfigureAwait(false))
            {
                var kind = line.GetProperty("kind").GetString();
                foreach (var (table, file) in files)
                    if (table.Kind == kind)
                        foreach (var row in table.Rows(line)) await file.Add(row, cancellation).ConfigureAwait(false);
            }
            foreach (var (_, file) in files) await file.Complete(cancellation).ConfigureAwait(false);
        }
        finally
        {
            foreach (var (_, file) in files) await file.DisposeAsync().ConfigureAwait(false);
        }
    }
}
