using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace LiveTakeover.Bot.Channels.Authentication;

/// <summary>
/// Downloads issuers' metadata and keys for the SDK. The last copy stays valid while its issuer is unreachable, and an issuer that
/// has just failed is not asked again for a moment.
/// </summary>
internal sealed class KeyDocuments(TimeProvider time) : DelegatingHandler
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, byte[]> copies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> failures = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.GetLeftPart(UriPartial.Query);
        var hasJustFailed = failures.TryGetValue(address, out var failedAt) && time.GetUtcNow() - failedAt < PauseAfterFailure;
        if (!hasJustFailed)
        {
            if (await ReadAsync(request, cancellationToken) is { } document) copies[address] = document;
            else failures[address] = time.GetUtcNow();
        }

        return copies.TryGetValue(address, out var copy)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(copy) }
            : new HttpResponseMessage(HttpStatusCode.BadGateway);
    }

    private async Task<byte[]?> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            using var response = await base.SendAsync(request, either.Token);
            if (!response.IsSuccessStatusCode) return null;
            var document = await response.Content.ReadAsByteArrayAsync(either.Token);
            using var json = JsonDocument.Parse(document);
            return document;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException)
        {
            return null;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return null;
        }
    }
}
