using System.Runtime.InteropServices;
using Dixit.Syntax;

namespace Dixit.Tagging;

/// <summary>
/// A set of words with their tags, each with a small number. Words are kept as 64-bit hashes in rising order; that two share one is a chance
/// of one in billions.
/// </summary>
internal sealed class HashedTable
{
    private const ulong Seed = 14695981039346656037, Prime = 1099511628211;

    private readonly ulong[] _keys;
    private readonly ushort[] _values;

    /// <summary>Reads the tables that <see cref="Build"/> gave; without values, every key has 0.</summary>
    public HashedTable(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> values)
    {
        _keys = MemoryMarshal.Cast<byte, ulong>(keys).ToArray();
        _values = MemoryMarshal.Cast<byte, ushort>(values).ToArray();
    }

    /// <summary>The two tables, as bytes.</summary>
    public static (byte[] Keys, byte[] Values) Build(IEnumerable<(ulong Key, int Value)> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Key).ToList();
        ulong[] keys = [.. sorted.Select(entry => entry.Key)];
        ushort[] values = [.. sorted.Select(entry => checked((ushort)entry.Value))];
        return (MemoryMarshal.AsBytes<ulong>(keys).ToArray(), MemoryMarshal.AsBytes<ushort>(values).ToArray());
    }

    /// <summary>The number of a key, or -1 where it is not in the table.</summary>
    public int Find(ulong key)
    {
        var at = Array.BinarySearch(_keys, key);
        return at < 0 ? -1 : _values.Length == 0 ? 0 : _values[at];
    }

    /// <summary>The hash (FNV-1a) of a word and its tags.</summary>
    public static ulong Key(string word, Upos upos, string xpos)
    {
        var hash = Add(Seed, word);
        return Add((hash ^ (ulong)upos) * Prime, xpos);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return hash;
    }
}
