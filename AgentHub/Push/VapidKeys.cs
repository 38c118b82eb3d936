using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LiveTakeover.Handoff.Store.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveTakeover.AgentHub.Push;

/// <summary>The key by which push services know this product: its public half, and the private one, in base64url.</summary>
public sealed record VapidKey(string Public, string Private);

/// <summary>
/// The key of this product for push services (VAPID, RFC 8292). It is made once, and kept in the store for all nodes, its private half
/// encrypted. Subscriptions are bound to it.
/// </summary>
public sealed class VapidKeys(KeyRing kept, IDataProtectionProvider protection, TimeProvider time)
{
    private const string Purpose = "web-push";

    private readonly IDataProtector protector = protection.CreateProtector("LiveTakeover.Push");
    private VapidKey? known;

    public async Task<VapidKey> ReadAsync(CancellationToken cancellationToken = default) => known ??= await FindAsync(cancellationToken);

    private async Task<VapidKey> FindAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var all = await kept.AllAsync(Purpose, cancellationToken);
            if (all.Count > 0 && Read(all.MaxBy(Number)!.Document) is { } key) return key;
            // Nodes that make one at once give it the same number. The first is kept, and each reads that.
            var id = (all.Count + 1).ToString(CultureInfo.InvariantCulture);
            await kept.KeepAsync(Purpose, new StoredKey(id, New(), time.GetUtcNow()), cancellationToken);
        }
    }

    private static int Number(StoredKey key) => int.Parse(key.Id, CultureInfo.InvariantCulture);

    private string New()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = pair.ExportParameters(includePrivateParameters: true);
        byte[] point = [4, .. made.Q.X!, .. made.Q.Y!];
        return protector.Protect(
            JsonSerializer.Serialize(new VapidKey(WebEncoders.Base64UrlEncode(point), WebEncoders.Base64UrlEncode(made.D!))));
    }

    /// <returns>Null if the key that encrypted it is lost: then there is another, and browsers subscribe again.</returns>
    private VapidKey? Read(string document)
    {
        try
        {
            return JsonSerializer.Deserialize<VapidKey>(protector.Unprotect(document));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
