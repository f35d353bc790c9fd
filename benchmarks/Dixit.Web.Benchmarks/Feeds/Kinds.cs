using System.Globalization;

namespace Dixit.Web.Benchmarks.Feeds;

/// <summary>Which feed does what: one of ten does harm, each of these in a way of its own.</summary>
internal static class Kinds
{
    public static readonly string[] Bad = ["slow", "broken", "endless", "entities", "gzip-bomb", "redirect", "encoding", "gone", "hanging", "external-entity"];

    private static readonly string[] Good = ["rss", "atom", "json"];

    /// <summary>What the feed of a number does.</summary>
    public static string Of(int number) => number % 10 == 9 ? Bad[number / 10 % Bad.Length] : Good[number % Good.Length];

    /// <summary>The loopback address of a feed's own site, so that each is a host to be polite to.</summary>
    public static string Host(int number, int port) => string.Create(CultureInfo.InvariantCulture, $"127.1.{number / 250}.{1 + number % 250}:{port}");

    /// <summary>The number of the feed at a host.</summary>
    public static int Number(string host) => host.Split('.') is [_, _, var high, var low] ? int.Parse(high, CultureInfo.InvariantCulture) * 250 + int.Parse(low, CultureInfo.InvariantCulture) - 1 : 0;
}
