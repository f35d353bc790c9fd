using System.Net;

namespace Dixit.Acquisition.Web;

/// <summary>Makes clients that go nowhere but where they are allowed to, follow no redirects of themselves, and keep no cookies.</summary>
internal static class GuardedClient
{
    internal static HttpClient Create(InputLimits limits, Func<DnsEndPoint, IPAddress, bool> isAllowed) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = new GuardedConnection(isAllowed).Connect,
        ConnectTimeout = limits.Timeout,
        MaxResponseDrainSize = 0,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        UseCookies = false,
        // A proxy would resolve names itself, behind the guard.
        UseProxy = false,
    })
    { Timeout = Timeout.InfiniteTimeSpan };
}
