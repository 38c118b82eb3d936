using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveTakeover.AgentHub.Live;

internal static class HubJson
{
    /// <summary>The hub's JSON settings, for both HTTP and SignalR.</summary>
    public static void Configure(JsonSerializerOptions options) =>
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
}
