using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Connector.DirectLine;

namespace LiveTakeover.BotFramework;

/// <summary>The JSON options of a Direct Line client.</summary>
internal static class DirectLineJson
{
    // Values and channel data may be any object, so reflection is the fallback after the generated metadata.
    public static JsonSerializerOptions Options { get; } = new(DirectLineTypes.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(DirectLineTypes.Default, new DefaultJsonTypeInfoResolver()),
    };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TokenParameters))]
internal sealed partial class DirectLineTypes : JsonSerializerContext;
