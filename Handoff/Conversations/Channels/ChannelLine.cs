using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>Which entries of the log go to a channel that does not read it, and in which form.</summary>
public static class ChannelLine
{
    // These show messages only; an event would come back as an error.
    private static readonly HashSet<string> WithoutEvents = new(StringComparer.OrdinalIgnoreCase)
    {
        "msteams", "m365extensions", "outlook", "slack", "facebook", "telegram", "line", "kik", "groupme", "sms", "email", "wechat",
        "alexa", "acs",
    };

    /// <summary>The person is to get this on that channel; events of the handoff only where the channel carries events.</summary>
    public static bool IsFor(ConversationReference to, LogEntry entry) =>
        entry.IsForChannel
        && entry.IsForPerson
        && !(IsOfHandoff(entry.Activity) && WithoutEvents.Contains(to.ChannelId));

    /// <summary>The entry as the channel gets it: from the bot, since a channel knows nobody else, and without our own data.</summary>
    public static Activity Of(LogEntry entry, ConversationReference to)
    {
        var activity = entry.NewActivity();
        activity.Id = null;
        activity.From = new ChannelAccount(to.Bot.Id, to.Bot.Name);
        activity.Recipient = new ChannelAccount(to.User?.Id, to.User?.Name);
        activity.Conversation = to.Conversation;
        activity.ChannelId = to.ChannelId;
        activity.ServiceUrl = to.ServiceUrl;
        if (entry.Author.Kind != AuthorKind.Bot) activity.ChannelData = null;
        if (IsOurs(activity.ReplyToId, entry.ConversationId)) activity.ReplyToId = null;
        LineMark.TakeOff(activity);
        return activity;
    }

    private static bool IsOfHandoff(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: HandoffEventNames.InitiateHandoff or HandoffEventNames.HandoffStatus };

    // What the log has numbered, the channel has never heard of.
    private static bool IsOurs(string? activityId, string conversationId) =>
        activityId?.StartsWith($"{conversationId}|", StringComparison.Ordinal) == true;
}
