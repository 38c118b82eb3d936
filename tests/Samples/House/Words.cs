using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveTakeover.Samples.Tests;

/// <summary>What a person reads of an activity.</summary>
internal static class Words
{
    /// <summary>The text; where a channel shows choices as a card, the text of the card.</summary>
    public static string Of(JsonNode activity) =>
        activity.Text("text") ?? activity["attachments"]?[0]?["content"]?.Text("text") ?? $"({activity.Text("type")})";

    public static string? Text(this JsonNode node, string name) =>
        node is JsonObject && node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string?)value : null;
}
