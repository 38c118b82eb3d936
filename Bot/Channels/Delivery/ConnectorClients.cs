using System.Collections.Concurrent;
using System.Security.Claims;
using LiveTakeover.Handoff.Conversations.Channels;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace LiveTakeover.Bot.Channels.Delivery;

/// <summary>
/// Caches the SDK's connector clients per service URL, because creating one costs more than a request, and obtains their tokens.
/// </summary>
internal sealed class ConnectorClients(BotFrameworkAuthentication authentication, IOptions<ChannelsOptions> options) : IDisposable
{
    // Azure has a few dozen service URLs.
    private const int Most = 256;

    private readonly ConnectorFactory factory = authentication.CreateConnectorFactory(Identity(options.Value));
    private readonly ConcurrentDictionary<Uri, IConnectorClient> clients = new();
    private readonly SemaphoreSlim oneAsker = new(1);

    public async Task<IConnectorClient> ForAsync(Uri serviceUrl, CancellationToken cancellationToken)
    {
        if (clients.TryGetValue(serviceUrl, out var known)) return known;
        if (clients.Count >= Most) clients.Clear();
        return clients.GetOrAdd(serviceUrl, await factory.CreateAsync(serviceUrl.AbsoluteUri, audience: null, cancellationToken));
    }

    /// <summary>Obtains a token for the client. The SDK would do this itself, but blocks one thread per caller while it waits.</summary>
    /// <param name="refused">A token that the channel refused, so a new one is needed.</param>
    /// <returns>Null if the bot has no credentials.</returns>
    /// <exception cref="ChannelBusyException">No token is available at the moment.</exception>
    public async Task<string?> TokenAsync(IConnectorClient client, string? refused, CancellationToken cancellationToken)
    {
        if (client.Credentials is not AppCredentials { MicrosoftAppId.Length: > 0 } credentials) return null;
        await oneAsker.WaitAsync(cancellationToken);
        try
        {
            var token = await credentials.GetTokenAsync();
            return token == refused ? await credentials.GetTokenAsync(forceRefresh: true) : token;
        }
        catch (Exception exception) when (exception is AggregateException or MsalException or HttpRequestException or TaskCanceledException)
        {
            throw new ChannelBusyException($"{NoToken(credentials)} ({Why(exception)})", retryAfter: null, exception);
        }
        finally
        {
            oneAsker.Release();
        }
    }

    public void Dispose() => oneAsker.Dispose();

    private static ClaimsIdentity Identity(ChannelsOptions options) =>
        new(options.HasApp ? [new Claim(AuthenticationConstants.AudienceClaim, options.AppId!)] : []);

    private static string Why(Exception exception) =>
        exception.GetBaseException() is MsalException { ErrorCode: var code } ? code : exception.GetBaseException().GetType().Name;

    private string NoToken(AppCredentials credentials) => options.Value.AppType == AppType.ManagedIdentity
        ? "The managed identity gave no token: assign the identity of Channels:AppId to the resource that this host runs on."
        : $"{credentials.OAuthEndpoint} gave no token: check Channels:AppId, :AppPassword and :TenantId.";
}
