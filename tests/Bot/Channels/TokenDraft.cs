using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>A token on its way to be signed; a test changes what it wants to be wrong.</summary>
public sealed record TokenDraft(SigningKey Key, DateTimeOffset Now)
{
    public string? Issuer { get; init; } = "https://api.botframework.com";
    public object? Audience { get; init; } = FakeChannel.AppId;
    public string? ServiceUrl { get; init; } = FakeChannel.ServiceUrl;
    public TimeSpan ValidFrom { get; init; } = TimeSpan.FromMinutes(-1);
    public TimeSpan? ValidUntil { get; init; } = TimeSpan.FromHours(1);
    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    /// <summary>As the header names it; the key's own id unless a test lies.</summary>
    public string? KeyId { get; init; } = Key.Id;

    public IReadOnlyDictionary<string, string> Claims { get; init; } = new Dictionary<string, string>();

    public string Sign() => Sign(Key.Sign);

    public string SignWithSecret(byte[] secret) => Sign(content => HMACSHA256.HashData(secret, content));

    public string Unsigned() => Sign(_ => []);

    private string Sign(Func<byte[], byte[]> sign)
    {
        var content = $"{Encode(Header())}.{Encode(Payload())}";
        return $"{content}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private Dictionary<string, object?> Header() => new() { ["typ"] = "JWT", ["alg"] = Algorithm, ["kid"] = KeyId };

    private Dictionary<string, object?> Payload()
    {
        var payload = new Dictionary<string, object?>
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = (Now + ValidFrom).ToUnixTimeSeconds(),
            ["exp"] = ValidUntil is { } until ? (Now + until).ToUnixTimeSeconds() : null,
        };
        foreach (var (name, value) in Claims) payload[name] = value;
        return payload;
    }

    private static string Encode(Dictionary<string, object?> part) => Base64UrlEncoder.Encode(
        System.Text.Json.JsonSerializer.Serialize(part.Where(field => field.Value is not null).ToDictionary()));
}

/// <summary>A key of an issuer, and the channels that it is endorsed for (null: it says nothing of endorsements).</summary>
public sealed class SigningKey(string id, string[]? endorsements) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Id => id;

    public byte[] Sign(byte[] content) => rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public byte[] PublicKey => rsa.ExportRSAPublicKey();

    public object Published()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        var common = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent!),
        };
        if (endorsements is not null) common["endorsements"] = endorsements;
        return common;
    }

    public void Dispose() => rsa.Dispose();
}
