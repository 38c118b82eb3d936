using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Connector.DirectLine;

namespace LiveTakeover.BotFramework;

/// <summary>Direct Line on the wire, from a client's side.</summary>
static class DirectLineJson
{
    // Any object may be a value or channel data, so reflection stands behind the generated metadata.
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
sealed partial class DirectLineTypes : JsonSerializerContext;
