namespace Dixit.Web.Running;

/// <summary>Keeps readers on https where the desk is reached by it.</summary>
internal static class SecureTransport
{
    public static void AddSecureTransport(this IServiceCollection services, ServerSettings settings)
    {
        if (!settings.IsSecure) return;
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddHttpsRedirection(options => (options.HttpsPort, options.RedirectStatusCode) = ((settings.PublicAddress ?? new Uri(settings.Address)).Port, StatusCodes.Status308PermanentRedirect));
    }

    public static void UseSecureTransport(this WebApplication app, ServerSettings settings)
    {
        if (!settings.IsSecure) return;
        app.UseHsts();
        // Only a named proxy tells by what scheme it was asked; without one every request behind it would look like http, and be sent round in circles.
        if (!settings.Proxies.IsEmpty) app.UseWhen(http => !Health.IsAt(http.Request.Path), readers => readers.UseHttpsRedirection());
    }
}
