using LiveTakeover.DirectLine.Errors;

namespace LiveTakeover.DirectLine;

/// <summary>Reads a request body up to a size limit.</summary>
internal static class BoundedBody
{
    /// <summary>
    /// The server reads on up to here after a refusal, since a client that is still sending could not read it otherwise. Far above any
    /// legitimate request.
    /// </summary>
    public const long MostToDrain = 64L * 1024 * 1024;

    /// <exception cref="Refusal">The body is larger. If the client says so, nothing of it is read.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, int limit)
    {
        Check(context, limit);
        var request = context.Request;
        var buffer = new byte[64 * 1024];
        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        int read;
        while ((read = await request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > limit) throw TooLarge(limit);
            await body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <exception cref="Refusal">The client says that the body is larger.</exception>
    public static void Check(HttpContext context, int limit)
    {
        if (context.Request.ContentLength > limit) throw TooLarge(limit);
    }

    private static Refusal TooLarge(int limit) => Refusal.TooLarge($"The request is larger than {limit} bytes");
}
