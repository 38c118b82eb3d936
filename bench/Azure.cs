using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>Azure's part in one file: the key that a channel's tokens are signed with, published to the host by a handler, and tokens for the bot.</summary>
internal sealed class Azure : HttpMessageHandler
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    private readonly RSA key = RSA.Create(2048);

    public Azure(string file)
    {
        if (File.Exists(file)) key.ImportFromPem(File.ReadAllText(file));
        else File.WriteAllText(file, key.ExportRSAPrivateKeyPem());
    }

    /// <summary>As a channel uses it: the same token for about an hour.</summary>
    public string Token(string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow();
        var content = $"{Encode(new { alg = "RS256", kid = "key", typ = "JWT" })}.{Encode(new
        {
            iss = "https://api.botframework.com",
            aud = AppId,
            serviceurl = serviceUrl,
            nbf = now.AddMinutes(-5).ToUnixTimeSeconds(),
            exp = now.AddHours(1).ToUnixTimeSeconds(),
        })}";
        return $"{content}.{Base64Url(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Json(
        request.Method == HttpMethod.Post ? new { token_type = "Bearer", expires_in = 3600, access_token = "token" }
        : request.RequestUri!.AbsolutePath == "/keys" ? new { keys = new[] { Published() } }
        : new { issuer = "https://api.botframework.com", jwks_uri = "https://login.botframework.com/keys" }));

    private object Published()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "key", n = Base64Url(parameters.Modulus!), e = Base64Url(parameters.Exponent!), endorsements = new[] { "msteams" } };
    }

    private static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };

    private static string Encode(object part) => Base64Url(JsonSerializer.SerializeToUtf8Bytes(part));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
