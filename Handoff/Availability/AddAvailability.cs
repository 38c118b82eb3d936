using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Availability;

public static class AddAvailabilityExtension
{
    /// <summary>
    /// Adds the support schedule and the services that answer from it. The host adds an <see cref="IScheduleStore"/>; without one,
    /// the default hours apply. A second call adds nothing.
    /// </summary>
    public static IServiceCollection AddAvailability(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(SupportSchedules))) return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<AvailabilityOptions>().Bind(configuration.GetSection(AvailabilityOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AvailabilityOptions>, CheckAvailabilityOptions>();
        services.TryAddSingleton<IScheduleStore, NoScheduleStore>();
        services.AddSingleton<SupportSchedules>().AddSingleton<ISupportTeam, SupportTeam>();
        return services;
    }
}
