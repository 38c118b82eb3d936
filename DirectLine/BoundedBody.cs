using LiveTakeover.DirectLine.Errors;

namespace LiveTakeover.DirectLine;

/// <summary>Reads a request body up to a size limit.</summary>
internal static class BoundedBody
{
    // Far above any legitimate request. The connection may break if the body is larger.
    public const long MostToDrain = 64L * 1024 * 1024;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, int limit)
    {
        var request = context.Request;
        var buffer = new byte[64 * 1024];
        var body = new MemoryStream();
        int read;
        while ((read = await request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > limit)
            {
                await DrainAsync(request.Body, buffer, context.RequestAborted);
                throw Refusal.TooLarge($"The request is larger than {limit} bytes");
            }

            await body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    // Closing a connection with unread data resets it, and the browser then reports no status instead of 413.
    private static async Task DrainAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        while (await body.ReadAsync(buffer, cancellation) > 0)
        {
        }
    }
}
