using Dixit.Desk.Json;

namespace Dixit.Web.Api;

/// <summary>What the interface for programs is made of.</summary>
internal static class ApiServices
{
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
        services.AddOpenApi("openapi", ApiDescription.Describe);
        services.AddProblemDetails();
    }
}
