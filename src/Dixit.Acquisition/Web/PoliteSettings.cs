using System.Collections.Immutable;

namespace Dixit.Acquisition.Web;

/// <summary>How feeds and pages are fetched unasked, again and again.</summary>
public sealed record PoliteSettings
{
    /// <summary>Whom the owner of a site may write to, an address of mail or web; it stands in the user agent. Null names the program only.</summary>
    public string? Contact { get; init; }

    /// <summary>Hosts with their ports (<c>127.0.0.1:8080</c>, <c>news.intranet:80</c>) that may be fetched from although their addresses are private. No other private host is, by no redirect.</summary>
    public ImmutableArray<string> AllowedPrivateHosts { get; init; } = [];

    /// <summary>The least time between the end of one fetch from a host and the start of the next; 1 second.</summary>
    public TimeSpan LeastDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most that a host's <c>Crawl-delay</c> is heeded; 30 seconds.</summary>
    public TimeSpan MostCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a fetch waits for its turn at a host before it is <see cref="FetchFailureKind.Busy"/>; 2 minutes.</summary>
    public TimeSpan MostWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a host's robots.txt is believed; 1 hour (RFC 9309 allows a day).</summary>
    public TimeSpan RobotsLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The most that a host's <c>Retry-After</c> is heeded; 1 day.</summary>
    public TimeSpan MostRetryAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The limits on size after decompression, on the time from the first look-up to the last byte of a fetch without its wait, and on redirects; 10 MB, 30 seconds, 5.</summary>
    public InputLimits Limits { get; init; } = new() { MaxBytes = 10_000_000 };
}
