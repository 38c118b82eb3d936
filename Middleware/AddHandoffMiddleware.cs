using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Middleware;

public static class AddHandoffMiddlewareExtension
{
    /// <summary>
    /// Adds the gate, the adapter over the log, the runner of turns, the bot's storage and the notices: for channels that
    /// deliver by reading the log. The host gives the <see cref="IBot"/>.
    /// </summary>
    public static IServiceCollection AddHandoffMiddleware(this IServiceCollection services)
    {
        services.AddHandoffGate().AddSingleton<LogAdapter>();
        services.AddHostedService<TurnRunner>();
        return services;
    }

    /// <summary>
    /// Adds the gate alone, with the bot's storage and the notices: for an adapter of one's own, which runs the turns. Use
    /// <see cref="HandoffMiddleware"/> in it, before everything else.
    /// </summary>
    public static IServiceCollection AddHandoffGate(this IServiceCollection services)
    {
        services.AddSingleton<IControlNotices, Notices>();
        services.AddSingleton<HandoffMiddleware>();
        services.AddSingleton<IStorage, TurnStorage>();
        return services;
    }
}
