using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dixit.Desk.Studying;
using Dixit.Web.ReadingRoom;
using Dixit.Web.Api;
using Dixit.Web.Running;
using Dixit.Web.Serving;
using Microsoft.AspNetCore.Hosting;

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
            throw new SettingsException($"others can reach the desk at {settings.PublicAddress?.AbsoluteUri ?? settings.Address}, and it has no accounts: make one with “dixit account add NAME --role admin”, or serve it to this machine alone with --address {new ServerSettings().Address}");
        }
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(Server).Assembly.GetName().Name });
        builder.WebHost.UseUrls(settings.Address).UseKestrelHttpsConfiguration();
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(settings.Clock)
            .AddSingleton(ledger)
            .AddSingleton(ClaimMatching.OfConcepts)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddHttpContextAccessor()
            .AddScoped<PageContext>();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // That the keys lie unencrypted is told once and for all in the guide: files that nobody else may read.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddRazorComponents();
        builder.Services.AddReadingRoom();
        builder.Services.AddAccounts(settings);
        builder.Services.AddSealingKeys(settings);
        builder.Services.AddApi();
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseNamedProxies(settings);
        app.UseMiddleware<KnownHost>();
        app.UseMiddleware<HeadRequests>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameSite>();
        app.UseStatusCodePages(MissingPage.Show);
        app.UseMiddleware<RequestFaults>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        Routes.Map(app);
        app.Lifetime.ApplicationStopped.Register(() => ledger.DisposeAsync().AsTask().GetAwaiter().GetResult());
        return app;
    }
}
