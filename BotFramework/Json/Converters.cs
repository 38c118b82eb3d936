using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework;

/// <summary>An instant: written in UTC with <c>Z</c>. A time that says no offset is taken as UTC.</summary>
sealed class UtcTimestamp : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Instant(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);

    internal static DateTimeOffset Instant(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var time))
            return time.Kind == DateTimeKind.Unspecified ? new(time, TimeSpan.Zero) : reader.GetDateTimeOffset();
        if (reader.TokenType == JsonTokenType.String && DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        throw new JsonException("A time is written as ISO 8601, for example 2026-03-01T09:30:00Z.");
    }
}

/// <summary>A person's wall clock: its offset is what it is for, so it is kept.</summary>
sealed class LocalTimestamp : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => UtcTimestamp.Instant(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Reads any entity with all it holds; writes an entity as the type it is, also from a list of plain entities.</summary>
sealed class EntityConverter : JsonConverter<Entity>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Entity);

    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An entity is a JSON object.");
        var entity = new Entity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == "type" && reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
                entity.Type = reader.GetString();
            else
                (entity.Unknown ??= [])[name] = JsonElement.ParseValue(ref reader);
        }
        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }
        writer.WriteStartObject();
        if (value.Type is not null)
            writer.WriteString("type", value.Type);
        foreach (var (name, element) in value.Unknown ?? [])
        {
            writer.WritePropertyName(name);
            element.WriteTo(writer);
        }
        writer.WriteEndObject();
    }
}
