using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A value whose declared type is <c>object</c>. Texts, booleans, whole numbers and dictionaries are plain JSON; anything
/// else is kept as <c>{"$type":…,"$value":…}</c> and comes back as the type it was.
/// </summary>
/// <remarks>
/// JSON that came from outside is always kept inside <c>$value</c>, so nobody can name a type by sending a <c>$type</c>.
/// </remarks>
sealed partial class UntypedValue : JsonConverter<object>
{
    static readonly ConcurrentDictionary<Type, string> names = new();
    static readonly ConcurrentDictionary<string, Type?> types = new(StringComparer.Ordinal);

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.StartObject => ReadObject(ref reader, options),
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
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
            case Dictionary<string, object> map when !map.ContainsKey("$type"):
                JsonSerializer.Serialize(writer, map, options);
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
            return JsonSerializer.Deserialize<Dictionary<string, object>>(ref reader, options);
        reader.Read();
        reader.Read();
        var type = types.GetOrAdd(reader.GetString()!, static name => Type.GetType(name)) ?? typeof(JsonElement);
        reader.Read();
        reader.Read();
        var value = JsonSerializer.Deserialize(ref reader, type, options);
        reader.Read();
        return value;
    }

    static void WriteTyped(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        writer.WriteStartObject();
        writer.WriteString("$type"u8, names.GetOrAdd(type, static type => Versions().Replace(type.AssemblyQualifiedName!, "")));
        writer.WritePropertyName("$value"u8);
        if (type == typeof(object))
            writer.WriteNullValue();
        else
            JsonSerializer.Serialize(writer, value, type, options);
        writer.WriteEndObject();
    }

    // State outlives a deployment, so it must not ask for the version that wrote it.
    [GeneratedRegex(@", Version=[^,\]]+, Culture=[^,\]]+, PublicKeyToken=[^,\]]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Versions();
}
