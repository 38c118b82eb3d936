using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.Handoff.Conversations.Log;

internal static class CardText
{
    private const int DeepestCard = 12;

    private static readonly HashSet<string> Spoken = new(StringComparer.OrdinalIgnoreCase) { "title", "subtitle", "text" };

    /// <summary>The text on a card; the name of any other attachment.</summary>
    public static IEnumerable<string?> On(Attachment attachment) =>
        attachment.Content is null ? [attachment.Name] : In(Payload.ToToken(attachment.Content), DeepestCard);

    private static IEnumerable<string?> In(JToken card, int depth) => (depth, card) switch
    {
        (0, _) => [],
        (_, JArray list) => list.SelectMany(item => In(item, depth - 1)),
        (_, JObject map) => map.Properties().SelectMany(property =>
            property.Value.Type != JTokenType.String ? In(property.Value, depth - 1)
            : Spoken.Contains(property.Name) ? [(string?)property.Value] : []),
        _ => [],
    };
}
