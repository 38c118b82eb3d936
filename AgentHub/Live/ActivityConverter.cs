using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub;

/// <summary>Activities inside the hub's own JSON keep the form that they have on the wire.</summary>
internal sealed class ActivityConverter : JsonConverter<Activity>
{
    public override Activity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Activity>(ref reader, ActivityJson.Options);

    public override void Write(Utf8JsonWriter writer, Activity value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ActivityJson.Options);

    /// <summary>The hub's JSON over HTTP and SignalR alike.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new ActivityConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}
