using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>One person on a channel: activities as a channel posts them.</summary>
internal sealed class Client(Uri bot, Uri serviceUrl, bool expectsReplies)
{
    private static readonly HttpClient Http = new();

    private readonly string conversation = Guid.NewGuid().ToString("n");
    private readonly Uri messages = new(bot, "/api/messages");
    private int said;

    public async Task<Said> SayAsync(long since)
    {
        using var content = new ByteArrayContent(Message($"{conversation}-{++said}"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await Http.PostAsync(messages, content);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (expectsReplies && answer.AsSpan().IndexOf("\"activities\":[{"u8) < 0) throw new InvalidOperationException("The bot did not answer.");
        return new Said(Stopwatch.GetElapsedTime(since), Stopwatch.GetElapsedTime(since));
    }

    private byte[] Message(string id) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "message",
        id,
        channelId = "emulator",
        serviceUrl,
        from = new { id = $"ada-{conversation}", name = "Ada" },
        recipient = new { id = "bot" },
        conversation = new { id = conversation },
        locale = "en-US",
        text = "where is my order?",
        deliveryMode = expectsReplies ? "expectReplies" : "normal",
    });
}
