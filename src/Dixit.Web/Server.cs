using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dixit.Desk.Studying;
using Dixit.Web.Serving;
using Microsoft.AspNetCore.Authentication;
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
    public static async Task<WebApplication> Create(ServerSettings settings, Action<WebApplicationBuilder>? adjust = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var ledger = await Ledgers.Open(settings.Ledger, ClaimMatching.OfConcepts, settings.Clock, cancellation);
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
        builder.Services.AddRazorComponents();
        builder.Services.AddAuthentication(OpenDesk.Name).AddScheme<AuthenticationSchemeOptions, OpenDesk>(OpenDesk.Name, null);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(RequiredRole.Of(Role.Admin));
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameSite>();
        app.UseStatusCodePages(MissingPage.Show);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        Routes.Map(app);
        app.Lifetime.ApplicationStopped.Register(() => ledger.DisposeAsync().AsTask().GetAwaiter().GetResult());
        return app;
    }
}
