using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dixit.Desk.Studying;
using Dixit.Web.Api;
using Dixit.Web.ReadingRoom;
using Dixit.Web.Running;
using Dixit.Web.Serving;
using Dixit.Web.Working;

namespace Dixit.Web;

/// <summary>The web server of a desk.</summary>
public static class Server
{
    /// <summary>Opens the ledger and builds the server; it does not listen yet.</summary>
    /// <param name="settings">How to serve.</param>
    /// <param name="adjust">Changes to services before they are built, for tests.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="LedgerException">The ledger cannot be opened; the message says what to do.</exception>
    /// <exception cref="SettingsException">The desk cannot be served so; the message says what to do.</exception>
    public static async Task<WebApplication> Create(ServerSettings settings, Action<WebApplicationBuilder>? adjust = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var ledger = await Ledgers.Open(settings.Ledger, ClaimMatching.OfConcepts, settings.Clock, cancellation);
        if (!settings.IsForThisMachineAlone && !await ledger.HasAccounts(cancellation))
        {
            await ledger.DisposeAsync();
            throw new SettingsException($"others can reach the desk at {settings.PublicAddress?.AbsoluteUri ?? settings.Address}, and it has no accounts: make one with “dixit account add NAME --role admin”, or serve it to this machine alone: at {new ServerSettings().Address}, without public-address, hosts and proxies");
        }
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(Server).Assembly.GetName().Name });
        builder.Logging.AddLogs(settings);
        builder.Listen(settings);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(settings.Clock)
            .AddSingleton(ledger)
            .AddSingleton(ClaimMatching.OfConcepts)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddHttpContextAccessor()
            .AddScoped<PageContext>();
        builder.Services.AddRazorComponents();
        builder.Services.AddReadingRoom();
        builder.Services.AddAccounts(settings);
        builder.Services.AddSealingKeys(settings);
        builder.Services.AddApi();
        builder.Services.AddSecureTransport(settings);
        builder.Services.AddCompression();
        builder.Services.AddHealth();
        builder.Services.AddTelemetry(settings);
        builder.Services.AddSingleton<DeskWork>().AddHostedService(services => services.GetRequiredService<DeskWork>());
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseNamedProxies(settings);
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<KnownHost>();
        app.UseMiddleware<HeadRequests>();
        app.UseSecureTransport(settings);
        app.UseMiddleware<SecurityHeaders>();
        app.UseCompression();
        app.UseApiOrigins(settings);
        app.UseMiddleware<SameSite>();
        app.UseStatusCodePages(MissingPage.Show);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        app.UseMiddleware<RequestFaults>();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.Use((http, next) => http.RequestServices.GetRequiredService<ApiLimits>().Pass(http, next));
        app.UseAuthorization();
        app.MapHealth();
        Routes.Map(app);
        await ledger.Log(new(new("server"), "start", settings.Address, $"Dixit {Engine.Version}"), cancellation);
        app.Lifetime.ApplicationStopped.Register(() => ledger.DisposeAsync().AsTask().GetAwaiter().GetResult());
        return app;
    }
}
