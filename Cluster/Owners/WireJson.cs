using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Cluster.Owners;

/// <summary>The JSON of work and answers. Activities and attachments are written as on any other wire.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Converters = { new OfSdk<Activity>(), new OfSdk<Attachment>(), new OfLine() },
    };

    private sealed class OfSdk<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return ActivityJson.Deserialize<T>(document.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(ActivityJson.Serialize(value));
    }

    private sealed class OfLine : JsonConverter<LogEntry>
    {
        public override LogEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var line = JsonSerializer.Deserialize<Line>(ref reader)!;
            return new LogEntry(line.ConversationId, line.Seq, line.At, line.Author, line.Epoch, line.Json);
        }

        public override void Write(Utf8JsonWriter writer, LogEntry value, JsonSerializerOptions options) => JsonSerializer.Serialize(
            writer, new Line(value.ConversationId, value.Seq, value.At, value.Author, value.Epoch, value.Json));
    }

    private sealed record Line(
        string ConversationId, long Seq, DateTimeOffset At, Author Author, long Epoch, ReadOnlyMemory<byte> Json);
}
