using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Dixit.Neural;

/// <summary>
/// A flat little-endian file of named tables, mapped into memory and read in place. Layout: the eight characters <c>DIXITNN1</c>, the number of
/// tables (int32), for each its name (length byte, UTF-8), kind (byte), rows and columns (int32), offset and length in bytes (int64); then the tables,
/// each at a multiple of 64 bytes.
/// </summary>
internal sealed unsafe class ModelFile : IDisposable
{
    internal static ReadOnlySpan<byte> Magic => "DIXITNN1"u8;

    private readonly Dictionary<string, Entry> _entries = [];
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    private ModelFile(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        ReadDirectory(path, new FileInfo(path).Length);
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is not a model, or it is cut short.</exception>
    public static ModelFile Open(string path) => new(path);

    /// <summary>Rows and columns of a table.</summary>
    public (int Rows, int Columns) Shape(string name) => (_entries[name].Rows, _entries[name].Columns);

    /// <summary>A table of 32-bit floats by rows.</summary>
    public float* Floats(string name) => (float*)(_start + Of(name, TableKind.Single).Offset);

    /// <summary>A table of bytes with one scale a row: element = scale × byte. The scales come first.</summary>
    public ByteTable Bytes(string name)
    {
        var entry = Of(name, TableKind.ScaledBytes);
        var scales = (float*)(_start + entry.Offset);
        return new(scales, (sbyte*)(scales + entry.Rows), entry.Rows, entry.Columns);
    }

    /// <summary>A list of strings.</summary>
    public string[] Strings(string name)
    {
        var entry = Of(name, TableKind.Strings);
        var strings = new string[entry.Rows];
        var bytes = new ReadOnlySpan<byte>(_start + entry.Offset, (int)entry.Length);
        for (var i = 0; i < strings.Length; i++)
        {
            var end = bytes.IndexOf((byte)'\n') is >= 0 and var found ? found : bytes.Length;
            strings[i] = Encoding.UTF8.GetString(bytes[..end]);
            bytes = bytes[Math.Min(end + 1, bytes.Length)..];
        }
        return strings;
    }

    /// <summary>A table of bytes.</summary>
    public ReadOnlySpan<byte> Raw(string name)
    {
        var entry = Of(name, TableKind.Raw);
        return new(_start + entry.Offset, (int)entry.Length);
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private Entry Of(string name, TableKind kind) =>
        _entries.TryGetValue(name, out var entry) && entry.Kind == kind ? entry : throw new InvalidDataException($"the model has no {kind} table {name}");

    private void ReadDirectory(string path, long length)
    {
        using var reader = new BinaryReader(new UnmanagedMemoryStream(_start, length), Encoding.UTF8);
        if (length < 12 || !reader.ReadBytes(8).AsSpan().SequenceEqual(Magic)) throw new InvalidDataException($"{path} is not a model of Dixit");
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var entry = new Entry(reader.ReadString(), (TableKind)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64());
            if (entry.Offset < 0 || entry.Length < 0 || entry.Offset + entry.Length > length) throw new InvalidDataException($"{path} is cut short");
            _entries.Add(entry.Name, entry);
        }
    }

    private sealed record Entry(string Name, TableKind Kind, int Rows, int Columns, long Offset, long Length);
}

/// <summary>How a table's elements are written.</summary>
internal enum TableKind : byte { Single, ScaledBytes, Strings, Raw }

/// <summary>A table whose rows are bytes times one scale; columns are a multiple of 8.</summary>
internal readonly unsafe record struct ByteTable(nint ScalesAddress, nint BytesAddress, int Rows, int Columns)
{
    public ByteTable(float* scales, sbyte* bytes, int rows, int columns) : this((nint)scales, (nint)bytes, rows, columns) { }

    /// <summary>Adds <paramref name="weight"/> times row <paramref name="row"/> to <paramref name="target"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddRow(int row, float weight, float* target)
    {
        var scale = Vector256.Create(((float*)ScalesAddress)[row] * weight);
        var bytes = (sbyte*)BytesAddress + (long)row * Columns;
        for (var j = 0; j < Columns; j += 8)
        {
            var wide = Vector256.Create((int)bytes[j], bytes[j + 1], bytes[j + 2], bytes[j + 3], bytes[j + 4], bytes[j + 5], bytes[j + 6], bytes[j + 7]);
            Vector256.MultiplyAddEstimate(scale, Vector256.ConvertToSingle(wide), Vector256.Load(target + j)).Store(target + j);
        }
    }
}
