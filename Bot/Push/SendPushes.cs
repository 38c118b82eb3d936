using System.Net;
using System.Text.Json;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;
using LiveTakeover.AgentHub.Push;
using LiveTakeover.Bot.Network;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Mail;
using LiveTakeover.Handoff.Team.Push;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Push;

/// <summary>What a push service answered.</summary>
/// <param name="IsGone">It knows the subscription no more.</param>
/// <param name="Asked">The pause that it asks for.</param>
internal sealed record PushAnswer(bool IsTaken, bool IsGone, TimeSpan? Asked, string Words);

/// <summary>
/// Hands notifications to push services of the public network. They are encrypted for the browser (RFC 8291): a push service learns when
/// it was told, and nothing else.
/// </summary>
internal sealed class SendPushes(
    IHttpClientFactory clients, VapidKeys keys, IOptions<PushOptions> options, IOptions<MailOptions> mail, TimeProvider time)
{
    public const string HttpClientName = "Push";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task<PushAnswer> SendAsync(QueuedPush push, PushWords words, CancellationToken cancellationToken)
    {
        try
        {
            using var http = clients.CreateClient(HttpClientName);
            using var identity = await IdentityAsync(cancellationToken);
            // A pause that it asks for is the outbox's.
            var service = new PushServiceClient(http) { AutoRetryAfter = false };
            await service.RequestPushMessageDeliveryAsync(To(push), Message(push, words), identity, cancellationToken);
            return new(IsTaken: true, IsGone: false, Asked: null, "It was taken.");
        }
        catch (PushServiceClientException refused)
        {
            var isGone = refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone;
            return new(IsTaken: false, isGone, Pause(refused), $"The push service answered {(int)refused.StatusCode}.");
        }
        catch (HttpRequestException unreached) when (unreached.InnerException is PrivateAddressException refused)
        {
            return new(IsTaken: false, IsGone: true, Asked: null, refused.Message);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is not StoreUnavailableException)
        {
            return new(IsTaken: false, IsGone: false, Asked: null, $"The push service could not be used: {fault.Message}");
        }
    }

    private async Task<VapidAuthentication> IdentityAsync(CancellationToken cancellationToken)
    {
        var key = await keys.ReadAsync(cancellationToken);
        var contact = options.Value.Contact is { Length: > 0 } given ? given : mail.Value.From;
        return new(key.Public, key.Private) { Subject = contact.Length > 0 ? $"mailto:{contact}" : null };
    }

    private PushMessage Message(QueuedPush push, PushWords words)
    {
        var url = push.RequestId is { } id ? $"/hub/requests/{Uri.EscapeDataString(id)}" : "/hub/";
        var left = push.MadeAt + options.Value.GiveUpAfter - time.GetUtcNow();
        return new(JsonSerializer.Serialize(new { words.Title, words.Body, url, tag = TagOf(push) }, Web))
        {
            // One of a kind replaces the one before it at the push service, while the browser is away.
            Topic = IsOfOneRequest(push) ? null : push.Kind.ToString(),
            TimeToLive = (int)Math.Max(left.TotalSeconds, 60),
            Urgency = PushMessageUrgency.High,
        };
    }

    private static string TagOf(QueuedPush push) => IsOfOneRequest(push) ? $"{push.Kind} {push.RequestId}" : push.Kind.ToString();

    private static bool IsOfOneRequest(QueuedPush push) => push.Kind is PushKind.RequestAssigned or PushKind.RequestAnswered;

    private static Lib.Net.Http.WebPush.PushSubscription To(QueuedPush push)
    {
        var to = new Lib.Net.Http.WebPush.PushSubscription { Endpoint = push.To.Endpoint };
        to.SetKey(PushEncryptionKeyName.P256DH, push.To.Key);
        to.SetKey(PushEncryptionKeyName.Auth, push.To.Auth);
        return to;
    }

    private TimeSpan? Pause(PushServiceClientException refused) => refused.Headers?.RetryAfter switch
    {
        { Delta: { } pause } => pause,
        { Date: { } at } => at - time.GetUtcNow(),
        _ => null,
    };
}

internal static class AddPushExtension
{
    /// <summary>Adds what sends the notifications that the team's room queues, restricted to public addresses.</summary>
    public static IServiceCollection AddPushDelivery(this IServiceCollection services)
    {
        services.AddSingleton<SendPushes>().AddHostedService<PushDelivery>();
        services.AddHttpClient(SendPushes.HttpClientName, http => http.Timeout = SendPushes.Patience)
            .ConfigurePrimaryHttpMessageHandler(provider => PublicNetwork.Handler(
                provider.GetRequiredService<IOptions<PushOptions>>().Value.DangerouslyAllowPrivateNetworks));
        return services;
    }
}
