using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests.Push;

/// <summary>A push service of this machine, and the browser that is subscribed there and reads what comes (RFC 8188 and 8291).</summary>
public sealed class PushService : IAsyncDisposable
{
    private readonly WebApplication service;
    private readonly ECDiffieHellman browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] auth = RandomNumberGenerator.GetBytes(16);
    private readonly ConcurrentQueue<Posted> posted = new();
    private readonly SemaphoreSlim came = new(0);

    private PushService()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        service = builder.Build();
        service.MapPost("/{browser}", TakeAsync);
    }

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    public int Count => posted.Count;

    public static async Task<PushService> StartAsync()
    {
        var started = new PushService();
        await started.service.StartAsync();
        return started;
    }

    /// <summary>Waits for the next notification.</summary>
    public async Task TakesAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await came.WaitAsync(patience.Token);
    }

    /// <summary>What a browser's page sends to the hub.</summary>
    public object Subscription(string name = "laptop", string language = "en") => new
    {
        endpoint = $"{service.Urls.First()}/{name}",
        key = WebEncoders.Base64UrlEncode(PointOf(browser.PublicKey.ExportParameters())),
        auth = WebEncoders.Base64UrlEncode(auth),
        language,
    };

    public Posted Last => posted.Last();

    /// <summary>What the browser's worker is handed.</summary>
    public JsonNode Read(Posted message) => JsonNode.Parse(Decrypted(message.Body))!;

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        browser.Dispose();
        came.Dispose();
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        // The server uses the headers again for the next request.
        posted.Enqueue(new(request.Headers.Authorization.ToString(), request.Headers["Topic"].ToString(), body.ToArray()));
        came.Release();
        return Results.StatusCode(Status);
    }

    private string Decrypted(byte[] body)
    {
        var (salt, idLength) = (body[..16], body[20]);
        byte[] sender = body[21..(21 + idLength)], sealedText = body[(21 + idLength)..];
        using var other = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = sender[1..33], Y = sender[33..] },
        });
        var shared = browser.DeriveRawSecretAgreement(other.PublicKey);
        byte[] info = [.. "WebPush: info\0"u8, .. PointOf(browser.PublicKey.ExportParameters()), .. sender];
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, auth, info);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 12, salt, "Content-Encoding: nonce\0"u8.ToArray());
        var text = new byte[sealedText.Length - 16];
        using var gcm = new AesGcm(key, 16);
        gcm.Decrypt(nonce, sealedText[..^16], sealedText[^16..], text);
        return Encoding.UTF8.GetString(text.AsSpan()[..Array.LastIndexOf(text, (byte)2)]);
    }

    private static byte[] PointOf(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];

    public sealed record Posted(string Authorization, string Topic, byte[] Body);
}
