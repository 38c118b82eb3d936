using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LiveTakeover.Bot.Hosting;

internal static class MapOperationsExtension
{
    /// <summary>Maps the health checks for orchestrators (live: the process answers; ready: its store does) and the API document.</summary>
    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapOpenApi();
    }
}
