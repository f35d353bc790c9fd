using Dixit.Desk.Studying;
using ModelContextProtocol.Protocol;

namespace Dixit.Web.Mcp;

/// <summary>A desk for language models, by the Model Context Protocol: at <c>/mcp</c>, and on a pair of streams.</summary>
public static class McpDesk
{
    /// <summary>Adds it to a server.</summary>
    internal static IMcpServerBuilder AddMcpDesk(this IServiceCollection services) => services.AddMcpServer(options =>
    {
        options.ServerInfo = new Implementation { Name = "dixit", Title = "Dixit", Version = Engine.Version };
        options.ServerInstructions = "Who says what in news reports, at exact places, and who holds what since when. " + Quoting.Notice;
    }).WithTools<DeskTools>();

    /// <summary>Maps <c>/mcp</c>, for whom the interface for programs is.</summary>
    internal static void MapMcpDesk(this IEndpointRouteBuilder routes) => routes.MapMcp("/mcp").RequireRole(Role.Reader);

    /// <summary>Serves a ledger on a pair of streams until the first of them ends. Nothing but the protocol is written; what goes wrong is logged to standard error.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="clock">Tells what day it is.</param>
    /// <param name="input">Where requests come from.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task Serve(ILedger ledger, TimeProvider clock, Stream input, Stream output, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(ledger).AddSingleton(clock).AddSingleton(ClaimMatching.OfConcepts);
        builder.Services.AddMcpDesk().WithStreamServerTransport(input, output);
        using var host = builder.Build();
        await host.RunAsync(cancellation);
    }
}
