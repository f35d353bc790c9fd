using System.Net;

namespace Dixit.Acquisition.Web.Robots;

/// <summary>Asks a host for its robots.txt (RFC 9309, 2.3): 4xx asks nothing of us, an error of the server's or of the network everything.</summary>
internal sealed class RobotsFetch(HttpClient client, PoliteSettings settings, TimeProvider clock)
{
    /// <summary>Our product token.</summary>
    public const string Agent = "dixit";

    // RFC 9309, 2.5: at least 500 KiB are to be read; what stands behind them is not.
    private const int MostBytes = 512 * 1024;
    private const int MostRedirects = 5;
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromMinutes(5);

    /// <summary>Asks; throws what a request throws where there is no answer.</summary>
    public async Task<RobotsAnswer> Ask(Uri host, CancellationToken cancellation)
    {
        var address = new Uri(host, "/robots.txt");
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode) return Until(settings.RobotsLifetime, await Read(response, cancellation).ConfigureAwait(false));
            if (Redirect.Of(response, address) is { } target) address = target;
            else if (response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError) return NotNow(response);
            else break;
        }
        return Until(settings.RobotsLifetime, RobotsRules.AllowAll);
    }

    /// <summary>What is remembered of a host that gave no answer.</summary>
    public RobotsAnswer Without(FetchFailure failure) => new(null, failure, clock.GetUtcNow() + (failure.RetryAfter ?? AgainAfterFailure));

    private RobotsAnswer Until(TimeSpan lifetime, RobotsRules rules) => new(rules, null, clock.GetUtcNow() + lifetime);

    private RobotsAnswer NotNow(HttpResponseMessage response) =>
        Without(new FetchFailure(FetchFailureKind.Unavailable, $"its site answered {(int)response.StatusCode} when asked for robots.txt, without which nothing is fetched", "it is tried again later")
        {
            RetryAfter = RetryAfter.Of(response, settings.MostRetryAfter, clock.GetUtcNow()) ?? AgainAfterFailure,
        });

    private static async Task<RobotsRules> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false)) return RobotsRules.Read(await body.ReadHead(MostBytes, cancellation).ConfigureAwait(false), Agent);
    }
}
