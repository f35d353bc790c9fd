namespace Dixit.Tagging;

/// <summary>The rows of the embedding tables that stand for one form.</summary>
/// <param name="Word">Row of the vocabulary, 0 for a word that is not in it.</param>
/// <param name="Grams">Rows of its character n-grams; their vectors are summed and divided by the square root of their number.</param>
/// <param name="Affixes">Rows of its beginnings and ends; their vectors are summed.</param>
/// <param name="Shape">Row of its casing.</param>
internal sealed record FormFeatures(int Word, int[] Grams, int[] Affixes, int Shape)
{
    private const int ShortestGram = 2, LongestGram = 5, LongestPrefix = 4, LongestSuffix = 5;

    /// <summary>The features of <paramref name="form"/>.</summary>
    /// <param name="form">The form as it stands.</param>
    /// <param name="vocabulary">Rows of the words by <see cref="Spelling.Key"/>.</param>
    /// <param name="gramRows">Rows of the n-gram table, a power of two.</param>
    /// <param name="affixRows">Rows of the affix table, a power of two.</param>
    public static FormFeatures Of(string form, IReadOnlyDictionary<string, int> vocabulary, int gramRows, int affixRows)
    {
        var key = Spelling.Key(form);
        var marked = $"^{key}$";
        Span<int> grams = stackalloc int[marked.Length * (LongestGram - ShortestGram + 1)];
        var count = 0;
        for (var start = 0; start < marked.Length; start++)
        {
            var hash = Seed;
            for (var length = 1; length <= LongestGram && start + length <= marked.Length; length++)
            {
                hash = Add(hash, marked[start + length - 1]);
                if (length >= ShortestGram) grams[count++] = Row(hash, gramRows);
            }
        }
        var affixes = new List<int>(LongestPrefix + LongestSuffix);
        var (front, back) = (Add(Seed, '^'), Add(Seed, '$'));
        for (var i = 0; i < key.Length && i < LongestPrefix; i++) affixes.Add(Row(front = Add(front, key[i]), affixRows));
        for (var i = 0; i < key.Length && i < LongestSuffix; i++) affixes.Add(Row(back = Add(back, key[^(i + 1)]), affixRows));
        return new(vocabulary.GetValueOrDefault(key), Distinct(grams[..count]), [.. affixes], Spelling.Shape(form));
    }

    private static int[] Distinct(Span<int> rows)
    {
        rows.Sort();
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
            if (i == 0 || rows[i] != rows[i - 1]) rows[kept++] = rows[i];
        return rows[..kept].ToArray();
    }

    // FNV-1a over UTF-16 code units, with a final mix because the rows are taken from the low bits.
    private const uint Seed = 2166136261;

    private static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    private static int Row(uint hash, int rows)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        return (int)(hash & (uint)(rows - 1));
    }
}
