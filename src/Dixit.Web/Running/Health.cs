using Dixit.Desk.Studying;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dixit.Web.Running;

/// <summary>For those who look after the server: whether it is alive, and whether it can answer. Both are open to all and tell nothing else.</summary>
internal static class Health
{
    private const string Alive = "/health", Ready = "/ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<LedgerAnswers>("ledger").AddCheck<EngineIsThere>("engine");

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Alive, Options(_ => false)).AllowAnonymous();
        routes.MapHealthChecks(Ready, Options(_ => true)).AllowAnonymous();
    }

    /// <summary>Whether a path is one of these.</summary>
    public static bool IsAt(PathString path) => path == Alive || path == Ready;

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which) => new()
    {
        Predicate = which,
        ResponseWriter = (http, report) => http.Response.WriteAsJsonAsync(new { status = report.Status.ToString(), checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString()) }),
    };

    /// <summary>The ledger can be asked. Its steps were taken when it was opened; a server whose ledger could not be opened does not run.</summary>
    private sealed class LedgerAnswers(ILedger ledger) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await ledger.NewestDevelopment(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    /// <summary>The engine finds its data.</summary>
    private sealed class EngineIsThere : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => Task.FromResult(EngineOnDemand.Instance.Languages.Any() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
