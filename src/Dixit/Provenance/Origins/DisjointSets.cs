namespace Dixit.Provenance;

/// <summary>Sets of keys that grow together (union-find). The name of a set is its least key in ordinal order, whatever the order of joining.</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<string, string> _above = new(StringComparer.Ordinal);

    /// <summary>The name of the set of a key, which is a set of its own until it is joined.</summary>
    public string Find(string key)
    {
        while (_above.TryGetValue(key, out var above)) key = above;
        return key;
    }

    /// <summary>Makes the sets of all these keys one.</summary>
    public void Join(IEnumerable<string> keys)
    {
        string? first = null;
        foreach (var key in keys) first = first is null ? key : Join(first, key);
    }

    private string Join(string a, string b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b) return a;
        var (least, other) = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        return _above[other] = least;
    }
}
