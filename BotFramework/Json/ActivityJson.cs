using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework;

/// <summary>
/// Activities on the wire: camelCase, nulls dropped, UTC times with <c>Z</c>; what is inside <c>value</c>,
/// <c>channelData</c> and card contents passes through as it came.
/// </summary>
public static class ActivityJson
{
    public static JsonSerializerOptions Options { get; } = Combined();

    static readonly JsonTypeInfo<Activity> activity = (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    public static string Serialize(Activity activity) => JsonSerializer.Serialize(activity, ActivityJson.activity);

    public static byte[] SerializeToUtf8Bytes(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.activity);

    /// <exception cref="JsonException">The text is not the JSON of an activity.</exception>
    public static Activity Deserialize(string json) => JsonSerializer.Deserialize(json, activity) ?? throw NotAnActivity();

    /// <exception cref="JsonException">The text is not the JSON of an activity.</exception>
    public static Activity Deserialize(ReadOnlySpan<byte> utf8Json) => JsonSerializer.Deserialize(utf8Json, activity) ?? throw NotAnActivity();

    static JsonException NotAnActivity() => new("An activity is a JSON object, but this is null.");

    static JsonSerializerOptions Combined()
    {
        // A bot may put any object of its own into a value or a card, so reflection stands behind the generated metadata.
        var options = new JsonSerializerOptions(SchemaJson.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJson.Default, new DefaultJsonTypeInfoResolver()),
            // Never written into HTML; what a person typed stays readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(EntityConverter)])]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(Activity[]))]
[JsonSerializable(typeof(List<Activity>))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
sealed partial class SchemaJson : JsonSerializerContext;
