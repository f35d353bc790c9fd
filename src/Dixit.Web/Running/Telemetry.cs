using Dixit.Desk.Running;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Dixit.Web.Running;

/// <summary>Sends metrics and traces by OTLP to where the settings say, and nothing where they do not. Of what was asked for, in the query, the instrumentation leaves the names and takes out the values.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IServiceCollection services, ServerSettings settings)
    {
        if (settings.Telemetry is not { } collector) return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("dixit", serviceVersion: Engine.Version))
            .WithMetrics(metrics => metrics.AddMeter(DeskTelemetry.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
            .WithTracing(traces => traces.AddSource(DeskTelemetry.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
    }
}
