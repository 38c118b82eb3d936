using System.Buffers;
using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine;

/// <summary>Activities and the watermark behind them, as the client reads them from a poll or a socket.</summary>
internal static class ActivitySet
{
    /// <param name="watermark">Null leaves the client's watermark as it is.</param>
    public static ReadOnlyMemory<byte> Write(IEnumerable<Activity> activities, long? watermark)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ActivityJson.Options.Encoder });
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        foreach (var activity in activities) JsonSerializer.Serialize(writer, activity, ActivityJson.Options);
        writer.WriteEndArray();
        if (watermark is { } seq) writer.WriteString("watermark"u8, Watermark.Format(seq));
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
