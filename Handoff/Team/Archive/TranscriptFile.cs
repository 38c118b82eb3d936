using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Team.Archive;

/// <summary>The format of an archived transcript: one JSON document, written page by page.</summary>
internal static class TranscriptFile
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document in parts: its head, one part for each page of the log, its end.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> Of(
        Conversation conversation, ConversationLog log, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(
            new Head(
                conversation.Id, conversation.ChannelId, new Person(conversation.UserId, conversation.UserName), conversation.CreatedAt),
            Shape);
        // Without its closing brace, since the lines follow.
        yield return head.AsMemory(0, head.Length - 1);
        yield return ",\"entries\":["u8.ToArray();
        for (long after = 0; await log.ReadAsync(
            conversation.Id, after, cancellationToken: cancellationToken) is { Count: > 0 } page; after = page[^1].Seq)
            yield return Page(page, isFirst: after == 0);
        yield return "]}"u8.ToArray();
    }

    private static ReadOnlyMemory<byte> Page(IReadOnlyList<LogEntry> page, bool isFirst)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Shape.Encoder, SkipValidation = true });
        foreach (var entry in page)
        {
            if (!isFirst) bytes.Write(","u8);
            isFirst = false;
            JsonSerializer.Serialize(json, Line.Of(entry), Shape);
            json.Reset();
        }

        return bytes.WrittenMemory;
    }

    private sealed record Head(string ConversationId, string ChannelId, Person User, DateTimeOffset CreatedAt);

    private sealed record Person(string Id, string? Name);

    private sealed record Line(long Seq, DateTimeOffset At, Speaker Author, RawJson Activity)
    {
        public static Line Of(LogEntry entry) => new(
            entry.Seq, entry.At, new Speaker(entry.Author.Kind.ToString().ToLowerInvariant(), entry.Author.Name), new RawJson(entry.Json));
    }

    private sealed record Speaker(string Kind, string? Name);
}
