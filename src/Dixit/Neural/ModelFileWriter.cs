using System.Text;

namespace Dixit.Neural;

/// <summary>Collects tables and writes them as a <see cref="ModelFile"/>.</summary>
internal sealed unsafe class ModelFileWriter
{
    private readonly List<(string Name, TableKind Kind, int Rows, int Columns, byte[] Data)> _tables = [];

    /// <summary>Adds a table of 32-bit floats by rows.</summary>
    public void AddFloats(string name, int rows, int columns, float* values) =>
        _tables.Add((name, TableKind.Single, rows, columns, new ReadOnlySpan<byte>(values, rows * columns * sizeof(float)).ToArray()));

    /// <summary>Adds a table rounded to bytes with one scale a row.</summary>
    public void AddBytes(string name, int rows, int columns, float* values)
    {
        var data = new byte[rows * (long)(sizeof(float) + columns)];
        fixed (byte* start = data)
        {
            var scales = (float*)start;
            var bytes = (sbyte*)(start + rows * sizeof(float));
            for (var i = 0; i < rows; i++)
            {
                var row = new ReadOnlySpan<float>(values + (long)i * columns, columns);
                var largest = 0f;
                foreach (var value in row) largest = Math.Max(largest, Math.Abs(value));
                scales[i] = largest / 127;
                for (var j = 0; j < columns; j++) bytes[(long)i * columns + j] = largest == 0 ? (sbyte)0 : (sbyte)MathF.Round(row[j] / scales[i]);
            }
        }
        _tables.Add((name, TableKind.ScaledBytes, rows, columns, data));
    }

    /// <summary>Adds strings, none with a line feed.</summary>
    public void AddStrings(string name, IReadOnlyList<string> strings) =>
        _tables.Add((name, TableKind.Strings, strings.Count, 1, Encoding.UTF8.GetBytes(string.Join('\n', strings))));

    /// <summary>Adds bytes as they are.</summary>
    public void AddRaw(string name, int rows, int columns, byte[] data) => _tables.Add((name, TableKind.Raw, rows, columns, data));

    /// <summary>Writes the file in the place of another, which whoever has it open goes on reading.</summary>
    public void Write(string path)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".new"), Encoding.UTF8)) Write(writer);
        File.Move(path + ".new", path, overwrite: true);
    }

    private void Write(BinaryWriter writer)
    {
        var directory = ModelFile.Magic.Length + sizeof(int) + _tables.Sum(table => 1 + Encoding.UTF8.GetByteCount(table.Name) + 1 + 8 + 16);
        writer.Write(ModelFile.Magic);
        writer.Write(_tables.Count);
        var offset = Aligned(directory);
        foreach (var (name, kind, rows, columns, data) in _tables)
        {
            writer.Write(name);
            writer.Write((byte)kind);
            writer.Write(rows);
            writer.Write(columns);
            writer.Write(offset);
            writer.Write((long)data.Length);
            offset = Aligned(offset + data.Length);
        }
        foreach (var table in _tables)
        {
            writer.Write(new byte[Aligned(writer.BaseStream.Position) - writer.BaseStream.Position]);
            writer.Write(table.Data);
        }
    }

    private static long Aligned(long offset) => (offset + 63) / 64 * 64;
}
