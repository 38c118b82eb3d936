using System.Text.Json.Serialization;

namespace LiveTakeover.Bot.Channels;

/// <summary>Tokens for the app's client secret, by the client credentials grant of OAuth 2.</summary>
internal sealed class ClientSecret(ChannelsOptions options, IHttpClientFactory http, TimeProvider time) : ITokenSource
{
    private readonly Cloud cloud = Cloud.Of(options);

    public async Task<ConnectorToken> AskAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.AppId!,
            ["client_secret"] = options.AppPassword!,
            ["scope"] = cloud.ConnectorScope,
        });
        try
        {
            using var client = http.CreateClient(AddTokensExtension.HttpClientName);
            using var response = await client.PostAsync(cloud.TokenAddress(options), form, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw new ChannelBusyException($"{cloud.Login} gave no token ({(int)response.StatusCode}): check Channels:AppId, :AppPassword and :TenantId.");
            var granted = await response.Content.ReadFromJsonAsync<Granted>(cancellationToken);
            return new ConnectorToken(granted!.AccessToken, time.GetUtcNow().AddSeconds(granted.ExpiresIn));
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ChannelBusyException($"{cloud.Login} could not be reached for a token.", retryAfter: null, exception);
        }
    }

    private sealed record Granted(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
