using Microsoft.IdentityModel.Protocols;

namespace LiveTakeover.Bot.Channels;

/// <summary>The keys of the two issuers that a bot listens to.</summary>
internal sealed class ChannelKeys(ChannelsOptions options, IHttpClientFactory http, TimeProvider time) : IDisposable
{
    public const string HttpClientName = "channel keys";

    public SigningKeys OfChannels { get; } = new(Cloud.Of(options).ChannelMetadata, Documents(http), time);

    /// <summary>Of tokens that an app gets for itself.</summary>
    public SigningKeys OfApps { get; } = new(Cloud.Of(options).AppMetadata, Documents(http), time);

    public void Dispose()
    {
        OfChannels.Dispose();
        OfApps.Dispose();
    }

    private static HttpDocumentRetriever Documents(IHttpClientFactory http) => new(http.CreateClient(HttpClientName)) { RequireHttps = true };
}
