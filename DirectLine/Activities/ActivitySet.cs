using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;

namespace LiveTakeover.DirectLine.Activities;

/// <summary>A set of activities and its watermark, as a poll or a socket sends it to the client.</summary>
internal static class ActivitySet
{
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(LogEntry line) => Write(writer => ClientView.Write(writer, line), line.Seq);

    /// <summary>A typing signal is not in the log, so the client's watermark does not change.</summary>
    public static ReadOnlyMemory<byte> Write(TypingSignal signal, DateTimeOffset now) =>
        Write(writer => ClientView.WriteTyping(writer, signal, now), watermark: null);

    public static void Begin(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
    }

    public static void End(Utf8JsonWriter writer, long? watermark)
    {
        writer.WriteEndArray();
        if (watermark is { } seq) writer.WriteString("watermark"u8, Watermark.Format(seq));
        writer.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> writeActivity, long? watermark)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        Begin(writer);
        writeActivity(writer);
        End(writer, watermark);
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
