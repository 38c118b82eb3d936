using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>What of a line can be searched: what the person, the bot, an agent or a note says, also on a card.</summary>
internal static class SearchableText
{
    /// <summary>Beyond it, a line is not searched.</summary>
    public const int Longest = 20_000;

    private const int DeepestCard = 12;

    private static readonly HashSet<string> Spoken = new(StringComparer.OrdinalIgnoreCase) { "title", "subtitle", "text" };

    /// <returns>An empty text for a line that nobody searches.</returns>
    public static string Of(Author author, Activity activity)
    {
        if (author.Kind == AuthorKind.System || !IsSaid(activity)) return "";
        var text = string.Join('\n', new[] { activity.Text }.Concat((activity.Attachments ?? []).SelectMany(On)).Where(part => !string.IsNullOrWhiteSpace(part)));
        return text.Length <= Longest ? text : text[..Longest];
    }

    private static bool IsSaid(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate
        || (activity.Type == ActivityTypes.Trace && activity.Name == InternalLine.Note);

    /// <summary>The words on a card; the name of anything else.</summary>
    public static IEnumerable<string?> On(Attachment attachment) =>
        attachment.Content is null ? [attachment.Name] : In(Payload.ToElement(attachment.Content), DeepestCard);

    private static IEnumerable<string?> In(JsonElement card, int depth) => (depth, card.ValueKind) switch
    {
        (0, _) => [],
        (_, JsonValueKind.Array) => card.EnumerateArray().SelectMany(item => In(item, depth - 1)),
        (_, JsonValueKind.Object) => card.EnumerateObject().SelectMany(property =>
            property.Value.ValueKind != JsonValueKind.String ? In(property.Value, depth - 1)
            : Spoken.Contains(property.Name) ? [property.Value.GetString()] : []),
        _ => [],
    };
}
