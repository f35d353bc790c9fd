using System.Net;

namespace Dixit.Web.Accounts;

/// <summary>
/// Whether the desk is open to whoever asks: on an address of this machine alone, without accounts, and asked from it and not through a proxy. With the
/// first account it closes for good.
/// </summary>
internal sealed class Door(ILedger ledger, ServerSettings settings)
{
    private static readonly string[] OfProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    private volatile bool _hasAccounts;

    /// <summary>Whether it is open to a request.</summary>
    public async ValueTask<bool> IsOpenTo(HttpContext http)
        => settings.IsForThisMachineAlone && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !OfProxies.Any(http.Request.Headers.ContainsKey) && !await HasAccounts(http.RequestAborted);

    /// <summary>Whether anybody can sign in.</summary>
    public async ValueTask<bool> HasAccounts(CancellationToken cancellation) => _hasAccounts || (_hasAccounts = await ledger.HasAccounts(cancellation));
}
