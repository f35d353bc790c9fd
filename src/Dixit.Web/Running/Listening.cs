using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dixit.Web.Serving;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Dixit.Web.Running;

/// <summary>Where the server listens, and how much it lets a request take: bytes, headers, time.</summary>
internal static class Listening
{
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(2);

    public static void Listen(this WebApplicationBuilder builder, ServerSettings settings)
    {
        var certificate = settings.Certificate is null ? null : Read(settings);
        if (certificate is null && new Uri(settings.Address).Scheme == Uri.UriSchemeHttps)
            throw new SettingsException("address: https needs a certificate: set certificate to a file in PEM");
        builder.WebHost.UseUrls(settings.Address).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (certificate is not null) kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
            Limit(kestrel.Limits, settings);
        });
        builder.Services.Configure<FormOptions>(form => (form.MultipartBodyLengthLimit, form.ValueLengthLimit, form.ValueCountLimit, form.KeyLengthLimit) = (settings.MostUpload, (int)settings.MostUpload, 1000, 200));
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = LongestRequest });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.StopWithin);
    }

    private static void Limit(KestrelServerLimits limits, ServerSettings settings)
    {
        limits.MaxRequestBodySize = settings.MostUpload;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestLineSize = 8 * 1024;
        limits.MaxConcurrentConnections = 2000;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        // Who sends more slowly than this, after some seconds' grace, holds a connection for its own sake.
        limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(10));
    }

    private static X509Certificate2 Read(ServerSettings settings)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(settings.Certificate!, settings.CertificateKey);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SettingsException($"certificate: {settings.Certificate} cannot be read ({fault.Message})");
        }
    }
}
