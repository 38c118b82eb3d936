using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.AgentHub.Tests;

/// <summary>What a provider says of somebody; a test changes what it wants to be wrong.</summary>
public sealed record IdToken
{
    public static readonly IdToken OfGrace = new();

    /// <summary>The provider's address unless a test lies.</summary>
    public string? Issuer { get; init; }
    public object Audience { get; init; } = FakeProvider.ClientId;
    public string? Subject { get; init; } = "248289761001";
    public string? Email { get; init; } = "grace@example.org";
    public object? EmailVerified { get; init; } = true;
    public string? Name { get; init; } = "Grace Hopper";
    public string[]? Groups { get; init; }
    public TimeSpan ValidFrom { get; init; } = TimeSpan.FromMinutes(-1);
    public TimeSpan? ValidUntil { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What comes back instead of the nonce that was sent.</summary>
    public Func<string, string?> Nonce { get; init; } = sent => sent;

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    /// <summary>Signs instead of the provider's key.</summary>
    public Func<byte[], byte[]>? Signature { get; init; }

    public static byte[] SignWithClientSecret(byte[] content) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeProvider.ClientSecret), content);

    public static byte[] SignWithAnotherKey(byte[] content)
    {
        using var rsa = RSA.Create(2048);
        return Sign(rsa, content);
    }

    public static byte[] Sign(RSA key, byte[] content) => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    internal string Write(string provider, string nonce, RSA key)
    {
        var now = TimeProvider.System.GetUtcNow();
        var payload = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["iss"] = Issuer ?? provider,
            ["aud"] = Audience,
            ["sub"] = Subject,
            ["email"] = Email,
            ["email_verified"] = EmailVerified,
            ["name"] = Name,
            ["groups"] = Groups,
            ["nonce"] = Nonce(nonce),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = (now + ValidFrom).ToUnixTimeSeconds(),
            ["exp"] = ValidUntil is { } until ? (now + until).ToUnixTimeSeconds() : null,
        };
        var content = $"{Encode(new() { ["typ"] = "JWT", ["alg"] = Algorithm, ["kid"] = FakeProvider.KeyId })}.{Encode(payload)}";
        var bytes = Encoding.ASCII.GetBytes(content);
        return $"{content}.{Base64UrlEncoder.Encode(Signature is null ? Sign(key, bytes) : Signature(bytes))}";
    }

    private static string Encode(Dictionary<string, object?> part) =>
        Base64UrlEncoder.Encode(JsonSerializer.Serialize(part.Where(field => field.Value is not null).ToDictionary()));
}
