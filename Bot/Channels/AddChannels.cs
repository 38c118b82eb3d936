using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Channels;

internal static class AddChannelsExtension
{
    /// <summary>Adds the channels of Azure Bot Service and the Emulator: who may send, and what is sent to them.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChannelsOptions>().Bind(configuration.GetSection(ChannelsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChannelsOptions>, CheckChannelsOptions>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ChannelsOptions>>().Value);
        services.AddHttpClient(ChannelKeys.HttpClientName, http => http.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<ChannelKeys>().AddSingleton<ChannelTokens>().AddSingleton<Gatekeeper>();
        services.AddSingleton<Arrival>();
        services.AddTokens();
        services.AddDelivery();
        return services;
    }

    public static void MapChannels(this WebApplication app) => app.MapPost("/api/messages", MessagesApi.ReceiveAsync);

    private static void AddDelivery(this IServiceCollection services)
    {
        services.AddHttpClient(Connector.HttpClientName, http => http.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<ChannelsOptions>()));
        services.AddSingleton<Connector>().AddSingleton<Courier>();
        services.AddHostedService<ChannelDelivery>();
    }

    // No redirect and no proxy: both would lead to an address that nobody has looked at.
    private static SocketsHttpHandler Handler(ChannelsOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellationToken) => ServiceAddress.ConnectAsync(context.DnsEndPoint, options, cancellationToken),
    };
}
