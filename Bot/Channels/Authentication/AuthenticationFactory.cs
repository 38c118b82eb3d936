using System.Globalization;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.Channels.Authentication;

/// <summary>Creates the SDK's authentication from the <c>Channels</c> settings.</summary>
internal sealed class AuthenticationFactory(IOptions<ChannelsOptions> options, IHttpClientFactory http)
{
    public const string KeysClient = "channel keys";
    public const string TokensClient = "connector tokens";

    private static int made;

    private readonly Cloud cloud = Cloud.Of(options.Value);
    private readonly HttpClient keys = http.CreateClient(KeysClient);
    private readonly ServiceClientCredentialsFactory credentials = Credentials(options.Value, http.CreateClient(TokensClient));

    /// <summary>Creates an authentication with an empty key cache of its own.</summary>
    public BotFrameworkAuthentication Create()
    {
        AppTenants.TellSdk(options.Value);
        // The SDK caches keys by metadata URL for the lifetime of the process. A different fragment makes a different URL for the
        // cache, and is not sent to the server.
        var mark = Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);
        return BotFrameworkAuthenticationFactory.Create(
            channelService: null,
            validateAuthority: true,
            cloud.Login,
            cloud.Scope,
            cloud.ChannelIssuer,
            cloud.UserTokens,
            ReadHere($"{cloud.ChannelMetadata}#{mark}"),
            ReadHere($"{cloud.AppMetadata}#{mark}"),
            cloud.CallerId,
            credentials,
            new AuthenticationConfiguration { ValidTokenIssuers = AppTenants.OwnIssuers(options.Value) },
            new ConnectorHttp(http),
            logger: null);
    }

    // The SDK reads the keys of a URL with the HTTP client of the first extractor created for it.
    private string ReadHere(string metadata)
    {
        _ = new JwtTokenExtractor(keys, new TokenValidationParameters(), metadata, AuthenticationConstants.AllowedSigningAlgorithms);
        return metadata;
    }

    // No logger, because the SDK would log every line that is sent.
    private static ServiceClientCredentialsFactory Credentials(ChannelsOptions options, HttpClient http)
    {
        if (options.AppType == AppType.ManagedIdentity)
            return new ManagedIdentityServiceClientCredentialsFactory(options.AppId, http, logger: null);
        var tenant = options.AppType == AppType.MultiTenant ? null : options.TenantId;
        return new PasswordServiceClientCredentialFactory(options.AppId, options.AppPassword, tenant, http, logger: null);
    }

    /// <summary>Gives the SDK's connector an HTTP client that refuses private addresses and redirects, and never retries.</summary>
    private sealed class ConnectorHttp(IHttpClientFactory http) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => http.CreateClient(AddChannelsExtension.ConnectorClient);
    }
}
