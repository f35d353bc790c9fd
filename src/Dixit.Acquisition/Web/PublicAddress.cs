using System.Net;
using System.Net.Sockets;

namespace Dixit.Acquisition.Web;

/// <summary>
/// Tells addresses of the public internet from those of machines and networks of one's own, by the special-purpose registries of
/// IANA (RFC 6890 and its updates). An IPv4 address inside an IPv6 one is judged as what it is.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork TranslatedLocally = IPNetwork.Parse("64:ff9b:1::/48");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>True for an address that anybody on the internet can reach.</summary>
    internal static bool Is(IPAddress address)
    {
        var judged = Inner(address);
        return !NotPublic.Any(network => network.BaseAddress.AddressFamily == judged.AddressFamily && network.Contains(judged))
            && !(judged.AddressFamily == AddressFamily.InterNetworkV6 && TranslatedLocally.Contains(judged));
    }

    private static IPAddress Inner(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(new IPAddress(bytes))) return new IPAddress(bytes.AsSpan(12, 4));
        return SixToFour.Contains(new IPAddress(bytes)) ? new IPAddress(bytes.AsSpan(2, 4)) : new IPAddress(bytes);
    }
}
