using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.DirectLine.Activities;

/// <summary>
/// A page of the log as the answer to a poll. Each line is sent and let go before the next one is written, so a client that does not
/// read makes the host hold one line twice, and the rest of the page once.
/// </summary>
internal sealed class PollAnswer(Queue<LogEntry> lines, long watermark) : IResult
{
    private const int Enough = 16 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, aborted) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(response.BodyWriter, ActivitySet.Plain);
        ActivitySet.Begin(writer);
        while (lines.TryDequeue(out var line))
        {
            ClientView.Write(writer, line);
            if (writer.BytesPending < Enough) continue;
            await writer.FlushAsync(aborted);
            await response.BodyWriter.FlushAsync(aborted);
        }

        ActivitySet.End(writer, watermark);
        await writer.FlushAsync(aborted);
    }
}
