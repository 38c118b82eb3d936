using LiveTakeover.Bot.Channels.Authentication;
using LiveTakeover.Bot.Channels.Delivery;
using LiveTakeover.Bot.Channels.Receiving;
using LiveTakeover.Bot.Network;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Channels;

internal static class AddChannelsExtension
{
    public const string ConnectorClient = "connector";

    /// <summary>Adds the channels of Azure Bot Service and the Emulator: authentication of senders, and delivery to channels.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChannelsOptions>().Bind(configuration.GetSection(ChannelsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChannelsOptions>, CheckChannelsOptions>();
        services.AddAuthentication();
        services.AddSingleton<Gatekeeper>().AddSingleton<Arrival>().AddSingleton<ReadingPlaces>();
        services.AddDelivery();
        return services;
    }

    public static void MapChannels(this WebApplication app) => app.MapPost("/api/messages", MessagesApi.ReceiveAsync)
        .WithMetadata(new RequestSizeLimitAttribute(MessagesApi.MostBytes)).WithRequestTimeout(MessagesApi.Longest);

    // The SDK keeps each of these HTTP clients for the lifetime of the process.
    private static void AddAuthentication(this IServiceCollection services)
    {
        services.AddTransient<KeyDocuments>();
        services.AddHttpClient(AuthenticationFactory.KeysClient)
            .ConfigurePrimaryHttpMessageHandler(LastingHandler).AddHttpMessageHandler<KeyDocuments>();
        services.AddHttpClient(AuthenticationFactory.TokensClient, http => http.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(LastingHandler);
        services.AddSingleton<AuthenticationFactory>().AddSingleton<TokenShape>();
        services.AddSingleton<BotFrameworkAuthentication, ChannelAuthentication>();
    }

    private static void AddDelivery(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorClient, http => http.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(provider =>
                PublicNetwork.Handler(provider.GetRequiredService<IOptions<ChannelsOptions>>().Value.DangerouslyAllowPrivateNetworks));
        services.AddSingleton<ConnectorClients>().AddSingleton<Connector>().AddSingleton<LineSender>();
        services.AddHostedService<ChannelDelivery>();
    }

    private static SocketsHttpHandler LastingHandler() => new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
