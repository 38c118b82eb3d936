using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace LiveTakeover.Handoff;

public static class AddAvailabilityExtension
{
    /// <summary>Adds the support schedule and what answers from it. Needs the store.</summary>
    public static IServiceCollection AddAvailability(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AvailabilityOptions>().Bind(configuration.GetSection(AvailabilityOptions.Section))
            .Validate(
                options => DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.DefaultTimeZone) is not null,
                "Handoff:Availability:DefaultTimeZone must be a time zone of the IANA database, such as Europe/Paris.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AvailabilityOptions>>().Value);
        services.AddSingleton<SupportSchedules>();
        services.AddSingleton<ISupportTeam, SupportTeam>();
        return services;
    }
}
