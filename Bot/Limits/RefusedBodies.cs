using System.Buffers;
using LiveTakeover.Handoff.Conversations.Limits;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Limits;

/// <summary>
/// Lets a client read the answer to a body that the host has not read. A server that closes a connection with unread data resets it,
/// and a client that is still sending then sees a broken connection instead of the refusal. So the host reads the rest and drops it,
/// within a limit in bytes and in time.
/// </summary>
internal sealed class RefusedBodies(IOptions<LimitsOptions> options, TimeProvider time) : IMiddleware
{
    private const int BufferSize = 64 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly TokenBuckets bytes = new(options.Value.RefusedBytes, time);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!HasBody(context))
        {
            await next(context);
            return;
        }

        var body = context.Request.Body;
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false, MaxRequestBodySize: { } limit }) Limit(context, size, limit);
        await next(context);
        // A client that asked whether to send its body sends none after a refusal.
        if (size?.IsReadOnly != true && context.Request.Headers.Expect.Count > 0) return;
        await context.Response.CompleteAsync();
        if (!await ReadToEndAsync(context, body)) context.Abort();
    }

    // A body that is sent over HTTP/2 can be refused without closing the connection. What follows an upgrade is not a body.
    private static bool HasBody(HttpContext context) =>
        (HttpProtocol.IsHttp11(context.Request.Protocol) || HttpProtocol.IsHttp10(context.Request.Protocol))
        && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true
        && context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest != true;

    // The server itself would not read on in a body that it has found too large.
    private static void Limit(HttpContext context, IHttpMaxRequestBodySizeFeature size, long limit)
    {
        if (context.Request.ContentLength <= limit) return;
        size.MaxRequestBodySize = null;
        context.Request.Body = new LimitedBody(context.Request.Body, limit, context.Request.ContentLength);
    }

    /// <returns>False if the rest is too large or too slow.</returns>
    private async Task<bool> ReadToEndAsync(HttpContext context, Stream body)
    {
        using var late = new CancellationTokenSource(Longest, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await body.ReadAsync(buffer, over.Token) is > 0 and var read)
                if (!await CountAsync(context, read, over.Token)) return false;
            return true;
        }
        catch (IOException)
        {
            // The server has found the body too slow or malformed, and closes the connection itself, after the answer.
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // An address that sends more than it may is read more slowly, or not at all.
    private async Task<bool> CountAsync(HttpContext context, int read, CancellationToken over)
    {
        if (!options.Value.Enabled) return true;
        while (bytes.Take(RemoteAddress.Of(context), read) is { Ticks: > 0 } wait)
        {
            if (wait > Longest) return false;
            await Task.Delay(wait, time, over);
        }

        return true;
    }
}
