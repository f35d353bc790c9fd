using System.Runtime.InteropServices;
using Dixit.Syntax;

namespace Dixit.Tagging;

/// <summary>
/// The lemma rules of forms met in training, by form and tags: what was seen is surer than what the network makes of it. Forms are kept as
/// 64-bit hashes in rising order; that two share one is a chance of one in billions.
/// </summary>
internal sealed class LemmaLexicon(ReadOnlyMemory<ulong> keys, ReadOnlyMemory<ushort> scripts)
{
    /// <summary>Reads what <see cref="Build"/> gave.</summary>
    public static LemmaLexicon Of(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> scripts) =>
        new(MemoryMarshal.Cast<byte, ulong>(keys).ToArray(), MemoryMarshal.Cast<byte, ushort>(scripts).ToArray());

    /// <summary>The two tables of a lexicon, as bytes.</summary>
    public static (byte[] Keys, byte[] Scripts) Build(IEnumerable<(ulong Key, int Script)> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Key).ToList();
        ulong[] keys = [.. sorted.Select(entry => entry.Key)];
        ushort[] scripts = [.. sorted.Select(entry => checked((ushort)entry.Script))];
        return (MemoryMarshal.AsBytes<ulong>(keys).ToArray(), MemoryMarshal.AsBytes<ushort>(scripts).ToArray());
    }

    /// <summary>The number of the rule for a form with these tags, or -1 where they were not met together.</summary>
    public int Find(string form, Upos upos, string xpos)
    {
        var at = keys.Span.BinarySearch(Key(form, upos, xpos));
        return at < 0 ? -1 : scripts.Span[at];
    }

    /// <summary>The hash (FNV-1a) of a form and its tags.</summary>
    public static ulong Key(string form, Upos upos, string xpos)
    {
        var hash = Add(14695981039346656037, form);
        return Add((hash ^ (ulong)upos) * Prime, xpos);
    }

    private const ulong Prime = 1099511628211;

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return hash;
    }
}
