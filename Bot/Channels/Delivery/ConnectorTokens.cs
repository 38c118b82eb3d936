using System.Text.Json.Serialization;

namespace LiveTakeover.Bot.Channels;

/// <summary>The bot's own tokens for the Connector, from its client credentials. One is kept until shortly before it expires.</summary>
internal sealed class ConnectorTokens(ChannelsOptions options, IHttpClientFactory http, TimeProvider time) : IDisposable
{
    public const string HttpClientName = "connector tokens";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim oneReader = new(1);
    private readonly Cloud cloud = Cloud.Of(options);
    private Token? token;

    /// <param name="refused">A token that the Connector did not accept: another one is wanted.</param>
    /// <returns>Null if the bot has no credentials.</returns>
    /// <exception cref="ChannelBusyException">No token could be had at the moment.</exception>
    public async Task<string?> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        if (!options.HasApp) return null;
        if (IsGood(refused)) return token!.Value;
        await oneReader.WaitAsync(cancellationToken);
        try
        {
            if (!IsGood(refused)) token = await AskAsync(cancellationToken);
            return token!.Value;
        }
        finally
        {
            oneReader.Release();
        }
    }

    public void Dispose() => oneReader.Dispose();

    private bool IsGood(string? refused) => token is { } known && known.Value != refused && time.GetUtcNow() < known.Expires - Margin;

    private async Task<Token> AskAsync(CancellationToken cancellationToken)
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
            using var client = http.CreateClient(HttpClientName);
            using var response = await client.PostAsync(cloud.TokenAddress(options), form, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw new ChannelBusyException($"{cloud.Login} gave no token ({(int)response.StatusCode}): check Channels:AppId, :AppPassword and :TenantId.");
            var granted = await response.Content.ReadFromJsonAsync<Granted>(cancellationToken);
            return new Token(granted!.AccessToken, time.GetUtcNow().AddSeconds(granted.ExpiresIn));
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ChannelBusyException($"{cloud.Login} could not be reached for a token.", retryAfter: null, exception);
        }
    }

    private sealed record Token(string Value, DateTimeOffset Expires);

    private sealed record Granted(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
