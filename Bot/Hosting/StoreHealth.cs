using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveTakeover.Bot.Hosting;

/// <summary>The host is ready if the store answers.</summary>
internal sealed class StoreHealth(IDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await database.ReadAsync(store => store.QueryFirst<int>("SELECT 1"), cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
