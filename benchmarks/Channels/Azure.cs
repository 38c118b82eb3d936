using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>
/// Azure's part: the key that a channel signs with, published to the bot by a handler, and tokens for both. The key comes from
/// outside, so that the process of the channel and that of the bot have the same.
/// </summary>
internal sealed class Azure(string pem) : HttpMessageHandler
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    private static readonly string[] Algorithms = ["RS256"];

    private readonly RSA signing = Read(pem);

    public static string NewKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportRSAPrivateKeyPem();
    }

    /// <summary>As a channel uses it: the same token for about an hour.</summary>
    public string Token(Uri serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow();
        var content = $"{Encode(new { alg = "RS256", kid = "key", typ = "JWT" })}.{Encode(new
        {
            iss = "https://api.botframework.com",
            aud = AppId,
            serviceurl = serviceUrl.AbsoluteUri,
            nbf = now.AddMinutes(-5).ToUnixTimeSeconds(),
            exp = now.AddHours(1).ToUnixTimeSeconds(),
        })}";
        return $"{content}.{Base64Url.EncodeToString(signing.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(request.RequestUri!.AbsolutePath switch
        {
            "/keys" => Json(new { keys = new[] { Published() } }),
            "/common/discovery/instance" => new HttpResponseMessage(HttpStatusCode.NotFound),
            _ when request.Method == HttpMethod.Post => Json(new { token_type = "Bearer", expires_in = 3600, access_token = "token" }),
            _ => Json(new
            {
                issuer = "https://api.botframework.com",
                jwks_uri = "https://login.botframework.com/keys",
                id_token_signing_alg_values_supported = Algorithms,
            }),
        });

    protected override void Dispose(bool disposing)
    {
        if (disposing) signing.Dispose();
        base.Dispose(disposing);
    }

    private static RSA Read(string pem)
    {
        var key = RSA.Create();
        key.ImportFromPem(pem);
        return key;
    }

    private object Published()
    {
        var parameters = signing.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "key",
            n = Base64Url.EncodeToString(parameters.Modulus),
            e = Base64Url.EncodeToString(parameters.Exponent),
            endorsements = new[] { "msteams" },
        };
    }

    private static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
