using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.Channels;

/// <summary>
/// The keys that an issuer signs with, from its OpenID metadata. They are read again once a day and, since
/// keys are rolled over without notice, when a token names an unknown one; but not at every caller's word.
/// </summary>
internal sealed class SigningKeys(string metadata, IDocumentRetriever documents, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private static readonly TimeSpan PauseBetweenReads = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim oneReader = new(1);
    private IReadOnlyList<JsonWebKey> keys = [];
    private DateTimeOffset readAt = DateTimeOffset.MinValue;
    private DateTimeOffset failedAt = DateTimeOffset.MinValue;

    /// <returns>The key of this id, or null if the issuer has none.</returns>
    /// <exception cref="KeysUnavailableException">The metadata could not be read, now or before.</exception>
    public async Task<JsonWebKey?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id)) return null;
        if (Known(id) is { } known && time.GetUtcNow() - readAt < Life) return known;
        await oneReader.WaitAsync(cancellationToken);
        try
        {
            if (IsToBeRead(id)) await ReadAsync(cancellationToken);
        }
        finally
        {
            oneReader.Release();
        }

        return keys.Count == 0 ? throw new KeysUnavailableException(metadata) : Known(id);
    }

    public void Dispose() => oneReader.Dispose();

    private JsonWebKey? Known(string id) => keys.FirstOrDefault(key => key.Kid == id);

    private bool IsToBeRead(string id)
    {
        var now = time.GetUtcNow();
        var isOld = now - readAt >= (Known(id) is null ? PauseBetweenReads : Life);
        return isOld && now - failedAt >= PauseAfterFailure;
    }

    // The keys at hand stay good when the issuer cannot be reached.
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, cancellationToken);
            keys = [.. configuration.JsonWebKeySet?.Keys.Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA) ?? []];
            readAt = time.GetUtcNow();
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidOperationException or ArgumentException)
        {
            failedAt = time.GetUtcNow();
        }
    }
}

/// <summary>Nobody can be admitted or refused without the issuer's keys: try again shortly.</summary>
internal sealed class KeysUnavailableException(string metadata) : Exception($"The signing keys of {metadata} could not be read.");
