using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using LiveTakeover.AgentHub;
using LiveTakeover.AgentHub.Webhooks;
using LiveTakeover.Bot.Network;
using LiveTakeover.Handoff.Team.Webhooks;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Webhooks;

/// <summary>
/// Sends events to webhooks, to addresses of the public network only. The signature is that of stories' webhooks: an HMAC over the date
/// and the body, so that an old request cannot be replayed.
/// </summary>
internal sealed class SendWebhooks(IHttpClientFactory clients, WebhookSecrets secrets, TimeProvider time) : IWebhookSender
{
    public const string HttpClientName = "HubWebhook";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int LongestReason = 200;

    public async Task<WebhookAnswer> SendAsync(
        Webhook to, string eventId, string kind, string body, CancellationToken cancellationToken = default)
    {
        if (secrets.Read(to.Secret) is not { } secret)
            return new(IsTaken: false, IsReached: false, "Its secret cannot be read any more: make the webhook again.");
        using var request = new HttpRequestMessage(HttpMethod.Post, to.Url);
        request.Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json);
        request.Headers.Add("X-LiveTakeover-Event", kind);
        request.Headers.Add("X-LiveTakeover-Id", eventId);
        Sign(request, body, secret);
        try
        {
            using var http = clients.CreateClient(HttpClientName);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Read(response);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(IsTaken: false, IsReached: false, Reason(fault));
        }
    }

    private static WebhookAnswer Read(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var isBusy = status is >= 500 or StatusCodes.Status429TooManyRequests or StatusCodes.Status408RequestTimeout;
        return new(response.IsSuccessStatusCode, !isBusy, $"It answered {status}.");
    }

    private static string Reason(Exception fault)
    {
        if (fault is OperationCanceledException) return $"It did not answer within {Patience.TotalSeconds:0} seconds.";
        var reason = fault.InnerException is PrivateAddressException refused ? refused.Message : fault.Message;
        return reason.Length > LongestReason ? reason[..LongestReason] : reason;
    }

    private void Sign(HttpRequestMessage request, string body, string secret)
    {
        request.Headers.Date = time.GetUtcNow();
        var date = request.Headers.Date.Value.ToString("r", CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"date={date}\n{body}"));
        request.Headers.Add("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(signature)}");
    }
}

internal static class AddWebhooksExtension
{
    /// <summary>Adds what sends the hub's events, restricted to public addresses.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<IWebhookSender, SendWebhooks>();
        services.AddHttpClient(SendWebhooks.HttpClientName, http => http.Timeout = SendWebhooks.Patience)
            .ConfigurePrimaryHttpMessageHandler(provider => PublicNetwork.Handler(
                provider.GetRequiredService<IOptions<AgentHubOptions>>().Value.Webhooks.DangerouslyAllowPrivateNetworks));
        return services;
    }
}
