using LiveTakeover.Bot.Network;
using LiveTakeover.Dialogs;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Stories;

internal static class GuardWebhooksExtension
{
    /// <summary>
    /// Restricts the webhooks of stories to public addresses, so that authors of stories cannot reach this host's network.
    /// </summary>
    public static IServiceCollection GuardWebhooks(this IServiceCollection services)
    {
        services.AddHttpClient(WebhookOptions.HttpClientName).ConfigurePrimaryHttpMessageHandler(provider =>
            PublicNetwork.Handler(provider.GetRequiredService<IOptions<StoriesOptions>>().Value.Webhook.DangerouslyAllowPrivateNetworks));
        return services;
    }
}
