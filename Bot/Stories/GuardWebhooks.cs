using LiveTakeover.Bot.Channels;
using LiveTakeover.Dialogs;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Stories;

internal static class GuardWebhooksExtension
{
    /// <summary>Lets the webhooks of stories reach public addresses only: who writes stories is not to reach into this host's network.</summary>
    public static IServiceCollection GuardWebhooks(this IServiceCollection services)
    {
        services.AddHttpClient(WebhookOptions.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<IOptions<StoriesOptions>>().Value.Webhook));
        return services;
    }

    // No redirect and no proxy: both would lead to an address that nobody has looked at.
    static SocketsHttpHandler Handler(WebhookOptions options)
    {
        var network = new ChannelsOptions { DangerouslyAllowPrivateNetworks = options.DangerouslyAllowPrivateNetworks };
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = (context, cancellationToken) => ServiceAddress.ConnectAsync(context.DnsEndPoint, network, cancellationToken),
        };
    }
}
