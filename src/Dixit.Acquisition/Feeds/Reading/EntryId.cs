using System.Security.Cryptography;
using System.Text;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>The ids of entries.</summary>
internal static class EntryId
{
    /// <summary>The id that the feed gives, else the address, else a hash of the words. An id too long to keep is hashed as well, so that it still tells entries apart.</summary>
    public static string Of(string? told, FeedLimits limits, string? address, params IEnumerable<string?> words)
    {
        var id = told?.Trim();
        if (string.IsNullOrEmpty(id)) id = address;
        if (id is { Length: > 0 } && id.Length <= limits.LongestLine && id.All(character => !char.IsControl(character) && !char.IsSurrogate(character))) return id;
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id ?? string.Join('\n', words))))}";
    }
}
