namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Addresses in feeds.</summary>
internal static class FeedAddress
{
    private const int Longest = 4000;

    /// <summary>The absolute http or https address that <paramref name="value"/> means at <paramref name="from"/>, or null.</summary>
    public static string? Of(string? value, string? from)
    {
        var told = value?.Trim();
        if (string.IsNullOrEmpty(told) || told.Length > Longest) return null;
        // On Unix a path that begins with a slash is an absolute file address.
        var found = told[0] != '/' && Uri.TryCreate(told, UriKind.Absolute, out var uri)
            || Uri.TryCreate(from, UriKind.Absolute, out var at) & Uri.TryCreate(at, told, out uri);
        return found && uri is { Scheme: "http" or "https", Host.Length: > 0 } && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;
    }
}
