using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace Dixit.Web.Settings;

/// <summary>Reads the values of settings; each throws a <see cref="FormatException"/> for what is none.</summary>
internal static class Values
{
    public static string Word(string text, params string[] known) => known.Contains(text, StringComparer.Ordinal) ? text : throw new FormatException();

    public static bool YesOrNo(string text) => Word(text, "yes", "no") == "yes";

    public static string Address(string text) => Web(text).OriginalString;

    public static Uri Web(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.PathAndQuery == "/" ? uri : throw new FormatException();

    public static Uri Issuer(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) ? uri : throw new FormatException();

    public static ImmutableArray<string> List(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public static ImmutableArray<string> Hosts(string text)
        => [.. List(text).Select(host => Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) != UriHostNameType.Unknown ? host : throw new FormatException())];

    public static ImmutableArray<IPNetwork> Networks(string text)
        => [.. List(text).Select(network => IPNetwork.TryParse(network.Contains('/', StringComparison.Ordinal) ? network : network + (network.Contains(':', StringComparison.Ordinal) ? "/128" : "/32"), out var known)
            ? known : throw new FormatException())];

    public static TimeSpan Seconds(string text, int most) => TimeSpan.FromSeconds(Number(text, 0, most));

    public static int Count(string text) => (int)Number(text, 0, 1_000_000);

    public static ImmutableArray<string> Origins(string text) => [.. List(text).Select(origin => Web(origin).GetLeftPart(UriPartial.Authority))];

    public static long Size(string text)
    {
        var unit = text.Length == 0 ? 1 : char.ToUpperInvariant(text[^1]) switch { 'K' => 1_000, 'M' => 1_000_000, _ => 1 };
        return Number(unit == 1 ? text : text[..^1], 1, 1_000_000_000 / unit) * unit;
    }

    private static long Number(string text, long least, long most)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : throw new FormatException();
}
