using LiveTakeover.Middleware.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Middleware;

public static class AddHandoffMiddlewareExtension
{
    /// <summary>
    /// Adds the gate, the adapter that works on the log, the turn runner, the bot's storage and the notices, for channels that
    /// deliver by reading the log. The host registers the <see cref="IBot"/> with any lifetime, because each turn has its own
    /// scope. Every <see cref="IMiddleware"/> that the host registers runs in each turn, after the gate and in order of
    /// registration.
    /// </summary>
    public static IServiceCollection AddHandoffMiddleware(this IServiceCollection services)
    {
        services.AddHandoffGate().TryAddSingleton<LogAdapter>();
        services.TryAddSingleton<BotAdapter>(provider => provider.GetRequiredService<LogAdapter>());
        services.AddHostedService<TurnRunner>();
        return services;
    }

    /// <summary>
    /// Adds only the gate, the bot's storage and the notices, for hosts whose own adapter runs the turns. Register
    /// <see cref="HandoffMiddleware"/> first in that adapter's pipeline.
    /// </summary>
    public static IServiceCollection AddHandoffGate(this IServiceCollection services)
    {
        services.AddSingleton<HandoffMiddleware>();
        services.AddSingleton<IStorage, TurnStorage>();
        return services;
    }

    /// <summary>
    /// Sends what agents and the system say by the bot's own adapter, which has <see cref="HandoffMiddleware"/> first in its
    /// pipeline: each line once it is said, in order, and again until the channel has it. Needs <see cref="AddHandoffGate"/>. The
    /// adapter is the registered <typeparamref name="TAdapter"/>, or one that is made as services are. Settings:
    /// <see cref="HandoffDeliveryOptions"/>.
    /// </summary>
    public static IServiceCollection AddHandoffDelivery<TAdapter>(this IServiceCollection services)
        where TAdapter : CloudAdapterBase
    {
        services.AddOptions<HandoffDeliveryOptions>().Configure<IConfiguration>(Read).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HandoffDeliveryOptions>, CheckHandoffDeliveryOptions>();
        services.TryAddSingleton<TAdapter>();
        services.AddHostedService<HandoffDelivery<TAdapter>>();
        return services;
    }

    private static void Read(HandoffDeliveryOptions options, IConfiguration configuration)
    {
        configuration.GetSection(HandoffDeliveryOptions.Section).Bind(options);
        options.AppId ??= configuration["MicrosoftAppId"];
    }
}
