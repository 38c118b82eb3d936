using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.AgentHub.Stories;

/// <param name="File">The file in which the findings call the story that was asked about; null if the question named none.</param>
internal sealed record FindingsView(IReadOnlyList<Finding> Findings, string? File = null);

/// <param name="At">The moment, in the schedule's time zone; by default now.</param>
/// <param name="Say">The person's messages, one per turn; empty to simulate their arrival.</param>
internal sealed record SimulationQuestion(string? At, IReadOnlyList<string>? Say, string? Locale);

/// <summary>JSON that is returned unchanged.</summary>
internal sealed class BytesResult(ReadOnlyMemory<byte> json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        return httpContext.Response.Body.WriteAsync(json, httpContext.RequestAborted).AsTask();
    }
}

internal static class Body
{
    /// <returns>The body; null if it is larger than <paramref name="limit"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) return null;
        using var read = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await request.Body.ReadAsync(part, cancellationToken) is > 0 and var length)
        {
            if (read.Length + length > limit) return null;
            await read.WriteAsync(part.AsMemory(0, length), cancellationToken);
        }

        return read.ToArray();
    }
}
