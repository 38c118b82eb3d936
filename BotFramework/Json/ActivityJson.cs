using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace LiveTakeover.BotFramework;

/// <summary>
/// The JSON of activities on the wire, according to the SDK's attributes: nulls are omitted and times are in UTC. The contents of
/// <c>value</c>, <c>channelData</c> and cards are passed through unchanged.
/// </summary>
public static class ActivityJson
{
    private const int LongestPath = 200;

    internal static JsonSerializer Wire { get; } = Serializer(FloatParseHandling.Decimal);

    // For numbers that do not fit a decimal, such as 1e300.
    private static JsonSerializer WideWire { get; } = Serializer(FloatParseHandling.Double);

    /// <summary>The JSON of an activity, a card, a conversation reference or any other type of the SDK.</summary>
    public static string Serialize(object value)
    {
        using var text = new StringWriter(new StringBuilder(512), CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { ArrayPool = PooledChars.Shared };
        Wire.Serialize(writer, value);
        return text.ToString();
    }

    public static byte[] SerializeToUtf8Bytes(object value) => Encoding.UTF8.GetBytes(Serialize(value));

    /// <exception cref="JsonException">The text is not the JSON of an activity.</exception>
    public static Activity Deserialize(string json) => Deserialize<Activity>(json);

    /// <exception cref="JsonException">The text is not the JSON of an activity.</exception>
    public static Activity Deserialize(ReadOnlySpan<byte> utf8Json) => Deserialize<Activity>(Encoding.UTF8.GetString(utf8Json));

    /// <summary>
    /// Parses an activity from outside; only strict JSON is accepted. Characters that cannot be kept are taken out (see
    /// <see cref="WireText"/>), so that a person's line arrives in any case.
    /// </summary>
    /// <exception cref="JsonException">The text is not the JSON of an activity.</exception>
    public static Activity Parse(ReadOnlySpan<byte> utf8Json)
    {
        var kept = WireText.Clean(utf8Json);
        CheckText(kept);
        return Deserialize(kept);
    }

    /// <exception cref="JsonException">The text is not the JSON of a <typeparamref name="T"/>. Its path says where.</exception>
    public static T Deserialize<T>(string json)
        where T : class
    {
        try
        {
            return Read<T>(json);
        }
        catch (Exception exception) when (exception is JsonReaderException or JsonSerializationException or FormatException
            or OverflowException or InvalidCastException or ArgumentException)
        {
            throw new JsonException(exception.Message, PathOf(exception), lineNumber: null, bytePositionInLine: null, exception);
        }
    }

    // Where in the JSON it is. The names in it are a stranger's.
    private static string? PathOf(Exception exception)
    {
        var path = (exception as JsonReaderException)?.Path ?? (exception as JsonSerializationException)?.Path;
        return string.IsNullOrEmpty(path) ? null : path[..Math.Min(path.Length, LongestPath)];
    }

    // Reads every text once, because bytes that are no UTF-8 pass the parser but cannot be written again.
    private static void CheckText(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8Json);
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static T Read<T>(string json)
        where T : class
    {
        try
        {
            return Read<T>(json, Wire);
        }
        catch (JsonReaderException exception) when (exception.Message.Contains("is not a valid decimal", StringComparison.Ordinal))
        {
            return Read<T>(json, WideWire);
        }
    }

    private static T Read<T>(string json, JsonSerializer serializer)
        where T : class
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = PooledChars.Shared };
        var value = serializer.Deserialize<T>(reader) ?? throw new JsonSerializationException("A JSON object is wanted, and this is null.");
        if (reader.Read()) throw new JsonSerializationException("There is more after the end of the JSON.");
        return value;
    }

    private static JsonSerializer Serializer(FloatParseHandling floats) => JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        // Times inside a value stay text.
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = floats,
        // Names such as $type and $ref are names like any other.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        CheckAdditionalContent = false,
        ContractResolver = new WireContracts(),
    });
}
