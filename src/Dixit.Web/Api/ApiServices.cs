using Dixit.Desk.Json;
using Dixit.Web.Mcp;

namespace Dixit.Web.Api;

/// <summary>What the interface for programs is made of.</summary>
internal static class ApiServices
{
    /// <summary>The name of its description.</summary>
    public const string Document = "openapi";

    /// <summary>Adds it.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = PageJson.Options.PropertyNamingPolicy;
            json.SerializerOptions.DefaultIgnoreCondition = PageJson.Options.DefaultIgnoreCondition;
            json.SerializerOptions.Encoder = PageJson.Options.Encoder;
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOpenApi(Document, ApiDescription.Describe);
        services.AddProblemDetails();
        services.AddCors();
        services.AddSingleton<ApiLimits>();
        services.AddMcpDesk().WithHttpTransport(http => http.Stateless = true);
    }

    /// <summary>Lets pages of the origins that the settings name read the interface. They bring a token: cookies are not taken.</summary>
    public static void UseApiOrigins(this WebApplication app, ServerSettings settings)
    {
        if (settings.AllowedOrigins.IsEmpty) return;
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api => api.UseCors(policy => policy.WithOrigins([.. settings.AllowedOrigins])
            .WithMethods("GET", "HEAD", "POST").WithHeaders("Authorization", "Content-Type", "If-None-Match", "If-Match").WithExposedHeaders("ETag", "Link", "Location", "Retry-After", "RateLimit", "RateLimit-Policy")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }
}
