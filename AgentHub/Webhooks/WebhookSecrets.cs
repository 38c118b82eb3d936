using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace LiveTakeover.AgentHub.Webhooks;

/// <summary>The keys of webhooks' signatures. The store has them encrypted; signing needs them as they are.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private const string Prefix = "lts_";
    private const int Bytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("LiveTakeover.Webhooks");

    /// <returns>A new secret for the receiver, and what the store keeps of it.</returns>
    public (string Secret, string Kept) New()
    {
        var secret = Prefix + RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);
        return (secret, protector.Protect(secret));
    }

    /// <returns>Null if the key that encrypted it is lost.</returns>
    public string? Read(string kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
