namespace Dixit.Text;

/// <summary>A tab-separated word list of <c>data/</c>: comment lines begin with <c>#</c>, the first other line names the columns.</summary>
public sealed class TabTable
{
    private readonly string _path;
    private readonly string[] _columns;

    private TabTable(string path, string[] columns, IReadOnlyList<Row> rows) => (_path, _columns, Rows) = (path, columns, rows);

    /// <summary>The rows, in file order.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Reads a file. A row with fewer cells than the header has empty ones.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It has no header, or a row has more cells than the header.</exception>
    public static TabTable Read(string path)
    {
        string[]? columns = null;
        var rows = new List<Row>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.TrimEnd('\r').Split('\t');
            if (columns is null) columns = cells;
            else if (cells.Length > columns.Length) throw new FormatException($"{path}:{number}: {cells.Length} cells under {columns.Length} columns");
            else rows.Add(new(columns, cells, $"{path}:{number}"));
        }
        return new(path, columns ?? throw new FormatException($"{path}: no header line"), rows);
    }

    /// <summary>The path and the columns.</summary>
    public override string ToString() => $"{_path} ({string.Join(", ", _columns)})";

    /// <summary>One row of a table.</summary>
    public sealed class Row
    {
        private readonly string[] _columns;
        private readonly string[] _cells;

        internal Row(string[] columns, string[] cells, string place) => (_columns, _cells, Place) = (columns, cells, place);

        /// <summary>Path and line, for messages.</summary>
        public string Place { get; }

        /// <summary>The first cell.</summary>
        public string Key => _cells[0].Trim();

        /// <summary>The cell under a column; empty where the row is short.</summary>
        /// <exception cref="FormatException">There is no such column.</exception>
        public string this[string column]
        {
            get
            {
                var at = Array.IndexOf(_columns, column);
                if (at < 0) throw new FormatException($"{Place}: no column '{column}' among {string.Join(", ", _columns)}");
                return at < _cells.Length ? _cells[at].Trim() : "";
            }
        }
    }
}
