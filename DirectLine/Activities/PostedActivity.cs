using System.Text;
using System.Text.Json;
using LiveTakeover.BotFramework;
using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.DirectLine.Errors;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine.Activities;

/// <summary>Validates an activity from a client, and removes the fields that a client may not set.</summary>
internal static class PostedActivity
{
    private const int LongestClientId = 200;

    public static Activity Parse(ReadOnlySpan<byte> json, int maxLength)
    {
        if (json.Length > maxLength && Encoding.UTF8.GetCharCount(json) > maxLength)
            throw Refusal.TooLarge($"The activity is longer than {maxLength} characters");
        var activity = Parse(json);
        if (string.IsNullOrEmpty(activity.Type)) throw Refusal.MissingProperty("The activity has no type");
        if (activity.Type == ActivityTypes.ConversationUpdate) throw Refusal.BadArgument("Who joins or leaves is for the channel to say");
        return activity;
    }

    private static Activity Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            if (!WireText.IsKept(json)) RefuseChangedClientId(json);
            return ActivityJson.Parse(json);
        }
        catch (JsonException exception)
        {
            throw Refusal.BadSyntax($"The body is not well-formed JSON of the expected shape: look at {exception.Path ?? "its start"}");
        }
    }

    // What cannot be kept is taken out of a line. Taken out of its id, it would make one id of two.
    private static void RefuseChangedClientId(ReadOnlySpan<byte> json)
    {
        using var posted = JsonDocument.Parse(json.ToArray());
        if (posted.RootElement is { ValueKind: JsonValueKind.Object } activity
            && activity.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("clientActivityID", out var id) && !WireText.IsKept(Encoding.UTF8.GetBytes(id.GetRawText())))
            throw Refusal.BadArgument("clientActivityID has U+0000 or half a surrogate pair in it: use letters and digits");
    }

    /// <summary>Sets the conversation, the sender and the recipient, whatever the activity says.</summary>
    public static void Settle(Activity activity, string conversationId, ChannelAccount from, ChannelAccount bot, string serviceUrl)
    {
        activity.Id = JoinsOnce(activity) ? $"{conversationId}|webchat-join" : null;
        activity.Timestamp = null;
        activity.ServiceUrl = serviceUrl;
        activity.ChannelId = DirectLineChannel.Id;
        activity.Locale = PersonAccount.Locale(activity.Locale);
        activity.CallerId = null;
        activity.DeliveryMode = null;
        activity.Conversation = new ConversationAccount(id: conversationId);
        activity.From = from;
        activity.Recipient = bot;
    }

    /// <summary>The client's own id of the activity, which makes retries idempotent; null if it gives none, or a blank one.</summary>
    public static string? ClientId(Activity activity)
    {
        if (JoinsOnce(activity) || !Payload.TryGet(activity.ChannelData, "clientActivityID", out var id)) return null;
        if (id is { Length: > LongestClientId })
            throw Refusal.BadArgument($"clientActivityID is longer than {LongestClientId} characters: use a shorter one");
        return string.IsNullOrWhiteSpace(id) ? null : id;
    }

    // Pages send this event at every load, but the bot should greet only once.
    private static bool JoinsOnce(Activity activity) => activity is { Type: ActivityTypes.Event, Name: "webchat/join" };
}
