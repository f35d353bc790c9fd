using System.Globalization;
using System.Threading.RateLimiting;

namespace Dixit.Web.Api;

/// <summary>
/// How often a program may ask: a bucket for each account, else for each address, that fills evenly. Every answer says what is left (RateLimit and
/// RateLimit-Policy, draft-ietf-httpapi-ratelimit-headers). Whoever sits at an open desk is not counted.
/// </summary>
internal sealed class ApiLimits : IDisposable
{
    private readonly int _perMinute;
    private readonly PartitionedRateLimiter<HttpContext> _buckets;

    public ApiLimits(ServerSettings settings)
    {
        _perMinute = settings.RequestsPerMinute;
        _buckets = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(Key(http), _ => new()
        {
            TokenLimit = _perMinute, TokensPerPeriod = Math.Max(1, _perMinute / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(_perMinute >= 60 ? 1 : 60.0 / _perMinute), AutoReplenishment = true,
        }));
    }

    /// <summary>Lets a request pass, or answers that there were too many.</summary>
    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        if (_perMinute == 0 || !IsCounted(http))
        {
            await next(http);
            return;
        }
        using var lease = _buckets.AttemptAcquire(http);
        var left = _buckets.GetStatistics(http)?.CurrentAvailablePermits ?? 0;
        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";q={_perMinute};w=60");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";r={left};t={Math.Ceiling((_perMinute - left) * 60.0 / _perMinute)}");
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
        headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await Problems.Of(StatusCodes.Status429TooManyRequests, "Too many requests.", $"At most {_perMinute} a minute; try again in {wait} s.").ExecuteAsync(http);
    }

    public void Dispose() => _buckets.Dispose();

    private static bool IsCounted(HttpContext http)
        => (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments("/mcp", StringComparison.Ordinal))
            && http.User.Identity?.AuthenticationType != Who.OpenDesk;

    private static string Key(HttpContext http) => http.User.Identity?.Name is { } name ? "account " + name : "address " + http.Connection.RemoteIpAddress;
}
