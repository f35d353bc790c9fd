using Microsoft.AspNetCore.HttpOverrides;

namespace Dixit.Web.Serving;

/// <summary>Takes the word of named proxies, and of nobody else, for who asks, by what scheme and for what host.</summary>
internal static class Forwarding
{
    public static void UseNamedProxies(this WebApplication app, ServerSettings settings)
    {
        if (settings.Proxies.IsEmpty) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in settings.Proxies) options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
