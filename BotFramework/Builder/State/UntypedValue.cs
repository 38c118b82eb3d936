using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A value whose declared type is <c>object</c>. Texts, booleans, whole numbers and dictionaries are plain JSON; anything
/// else is kept as <c>{"$type":…,"$value":…}</c> and comes back as the type it was.
/// </summary>
/// <remarks>
/// JSON that came from outside is always kept inside <c>$value</c>, so nobody can name a type by sending a <c>$type</c>.
/// </remarks>
sealed class UntypedValue : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, options);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => WriteValue(writer, value, options);

    public static Dictionary<string, object> ReadMap(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var map = new Dictionary<string, object>(4, StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            map[name] = Read(ref reader, options)!;
        }
        return map;
    }

    public static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value, options);
        }
        writer.WriteEndObject();
    }

    static object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.StartObject => ReadObject(ref reader, options),
        _ => JsonElement.ParseValue(ref reader),
    };

    static void WriteValue(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int whole:
                writer.WriteNumberValue(whole);
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case Dictionary<string, object> plain when !plain.ContainsKey("$type"):
                WriteMap(writer, plain, options);
                break;
            case not null when value.GetType() == typeof(object):
                writer.WriteNullValue();
                break;
            default:
                WriteTyped(writer, value, options);
                break;
        }
    }

    static object? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var ahead = reader;
        ahead.Read();
        if (ahead.TokenType != JsonTokenType.PropertyName || !ahead.ValueTextEquals("$type"u8))
            return ReadMap(ref reader, options);
        reader.Read();
        reader.Read();
        var type = KeptType.Named(ref reader) ?? KeptType.Of(typeof(JsonElement));
        reader.Read();
        reader.Read();
        var value = type.Read(ref reader, options);
        reader.Read();
        return value;
    }

    static void WriteTyped(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var type = KeptType.Of(value.GetType());
        writer.WriteStartObject();
        writer.WriteString("$type"u8, type.Name);
        writer.WritePropertyName("$value"u8);
        type.Write(writer, value, options);
        writer.WriteEndObject();
    }
}
