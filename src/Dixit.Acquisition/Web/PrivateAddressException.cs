using System.Net;

namespace Dixit.Acquisition.Web;

/// <summary>A host has no address that may be connected to.</summary>
internal sealed class PrivateAddressException(string host, int port, IPAddress address) : Exception($"leads to {address}, a private address")
{
    /// <summary>The host and port that would have to be allowed.</summary>
    public string Host { get; } = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]:{port}" : $"{host}:{port}";
}
