using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.Bot.Hosting;

internal static class MapOperationsExtension
{
    /// <summary>Maps the health checks for orchestrators (live: the process answers; ready: its store does) and the API document.</summary>
    public static void MapOperations(this WebApplication app)
    {
        var noBody = new RequestSizeLimitAttribute(0);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(noBody);
        app.MapHealthChecks("/health/ready").WithMetadata(noBody);
        app.MapOpenApi();
    }
}
