using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;

namespace Dixit.Acquisition.Web;

/// <summary>Which addresses may be connected to: public ones, and those of the hosts and ports that a setting names.</summary>
internal sealed class AllowedHosts(ImmutableArray<string> listed)
{
    private readonly FrozenSet<string> _listed = listed.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool Allows(DnsEndPoint host, IPAddress address) =>
        PublicAddress.Is(address) || _listed.Contains(host.Host.Contains(':', StringComparison.Ordinal) ? $"[{host.Host}]:{host.Port}" : $"{host.Host}:{host.Port}");
}
