using System.Net;
using System.Net.Sockets;

namespace Dixit.Acquisition.Web;

/// <summary>
/// Connects to addresses that are allowed. The check is made on the very address that is connected to, for each connection, so that
/// neither a name that resolves to a private address nor one that changes its answer gets past it.
/// </summary>
internal sealed class GuardedConnection(Func<DnsEndPoint, IPAddress, bool> isAllowed)
{
    internal async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        var allowed = addresses.Where(address => isAllowed(context.DnsEndPoint, address)).ToArray();
        if (allowed.Length == 0) throw new PrivateAddressException(host, port, addresses[0]);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
