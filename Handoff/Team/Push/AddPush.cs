using LiveTakeover.Handoff.Team.Colleagues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Push;

internal static class AddPushExtension
{
    /// <summary>Adds the queue of notifications to browsers. The host sends them.</summary>
    public static void AddPush(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PushOptions>().Bind(configuration.GetSection(PushOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PushOptions>, CheckPushOptions>();
        services.AddSingleton<PushQueue>().AddSingleton<IInTransaction<MissedNews>, PushTeam>();
    }
}
