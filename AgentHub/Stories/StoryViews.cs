using LiveTakeover.Dialogs;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.AgentHub;

internal sealed record FindingsView(IReadOnlyList<Finding> Findings);

/// <param name="At">The moment, in the schedule's time zone; now when absent.</param>
/// <param name="Say">What the person says, one turn each; nothing means that they arrive.</param>
internal sealed record SimulationQuestion(string? At, IReadOnlyList<string>? Say, string? Locale);

/// <summary>JSON that leaves as it was written.</summary>
internal sealed class BytesResult(ReadOnlyMemory<byte> json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        return httpContext.Response.Body.WriteAsync(json, httpContext.RequestAborted).AsTask();
    }
}

internal static class DraftBody
{
    /// <returns>The body; null when it is larger than a story may be.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var json = new byte[StoryFile.MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(json, json.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > StoryFile.MaxBytes) return null;
        return json.AsMemory(0, length);
    }
}
