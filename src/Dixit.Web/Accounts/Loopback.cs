using System.Net;

namespace Dixit.Web.Accounts;

/// <summary>Names and addresses that lead to the machine itself.</summary>
internal static class Loopback
{
    /// <summary>The names by which a browser of this machine reaches it. Names below <c>localhost</c> resolve to it too (RFC 6761).</summary>
    public static readonly string[] Names = ["localhost", "*.localhost", "127.0.0.1", "[::1]"];

    /// <summary>Whether a host, as addresses have it, is this machine.</summary>
    public static bool Is(string host)
        => IPAddress.TryParse(host.Trim('[', ']'), out var address) ? IPAddress.IsLoopback(address)
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a server that listens at this host hears this machine alone. At other names than <c>localhost</c> servers listen to all.</summary>
    public static bool IsBound(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
