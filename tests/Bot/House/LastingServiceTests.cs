using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.Bot.Tests;

public sealed class LastingServiceTests
{
    [Fact]
    public async Task No_background_service_of_the_host_ends_before_it()
    {
        await using var host = new LiveHost();

        var ours = host.Services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Where(service => service.GetType().FullName!.StartsWith("LiveTakeover.", StringComparison.Ordinal)).ToList();

        ours.Count.ShouldBeGreaterThan(5);
        ours.Where(service => service is not LastingService).Select(service => service.GetType().Name).ShouldBeEmpty();
    }
}
