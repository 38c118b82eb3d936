using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Middleware;

public static class AddHandoffMiddlewareExtension
{
    /// <summary>Adds the gate, its adapter, the runner of turns, the bot's storage and the notices. The host gives the <see cref="IBot"/>.</summary>
    public static IServiceCollection AddHandoffMiddleware(this IServiceCollection services)
    {
        services.AddSingleton<IControlNotices, Notices>();
        services.AddSingleton<HandoffMiddleware>().AddSingleton<LogAdapter>();
        services.AddSingleton<IStorage, TurnStorage>();
        services.AddHostedService<TurnRunner>();
        return services;
    }
}
