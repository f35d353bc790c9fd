using Dixit.Web.Running;
using Microsoft.Extensions.Primitives;

namespace Dixit.Web.Serving;

/// <summary>
/// Answers only to names of this desk. On an address of this machine alone a name of another site that resolves to it (DNS rebinding) would else let that
/// site's pages read the desk. Where others can reach it any name goes unless the settings name some: sessions are bound to a name.
/// </summary>
internal sealed class KnownHost(RequestDelegate next, ServerSettings settings)
{
    private readonly StringSegment[]? _names = settings.IsForThisMachineAlone ? [.. Loopback.Names, .. settings.Names]
        : settings.PublicAddress is not null || !settings.Hosts.IsEmpty ? [.. settings.Names, .. Loopback.Names] : null;

    public Task Invoke(HttpContext http)
    {
        // Those who look after the server know it by its number, and learn nothing here.
        if (_names is null || Health.IsAt(http.Request.Path) || (http.Request.Host.Host is { Length: > 0 } host && HostString.MatchesAny(host, _names))) return next(http);
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return http.Response.WriteAsync("This desk does not go by that name. Its settings public-address and hosts say by which it does.\n");
    }
}
