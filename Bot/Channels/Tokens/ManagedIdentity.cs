using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace LiveTakeover.Bot.Channels;

/// <summary>Tokens for a managed identity: the machine in Azure that this host runs on vouches for it.</summary>
internal sealed class ManagedIdentity(ChannelsOptions options, IHttpClientFactory http) : ITokenSource
{
    private readonly TokenRequestContext wanted = new([Cloud.Of(options).ConnectorScope]);

    private readonly ManagedIdentityCredential identity = new(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(options.AppId))
    {
        Transport = new HttpClientTransport(http.CreateClient(AddTokensExtension.HttpClientName)),
    });

    public async Task<ConnectorToken> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = await identity.GetTokenAsync(wanted, cancellationToken);
            return new ConnectorToken(token.Token, token.ExpiresOn);
        }
        catch (AuthenticationFailedException exception)
        {
            throw new ChannelBusyException(
                "The managed identity gave no token: assign the identity of Channels:AppId to the resource that this host runs on.", retryAfter: null, exception);
        }
    }
}
