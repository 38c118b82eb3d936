using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveTakeover.Bot.Hosting;

/// <summary>The host is ready if the database can be read and written.</summary>
internal sealed class StoreHealth(StoreProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await probe.TryAsync(cancellationToken) is { } failure
            ? HealthCheckResult.Unhealthy(failure.Message)
            : HealthCheckResult.Healthy();
}
