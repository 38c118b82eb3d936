using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Log;

internal static class LineFromBotExtension
{
    /// <summary>A line to the person, with the same sender and recipient as the bot's own lines.</summary>
    public static Activity LineFromBot(this Conversation conversation, string type) => new()
    {
        Type = type,
        ChannelId = conversation.ChannelId,
        Locale = conversation.Locale,
        ServiceUrl = conversation.Reference.ServiceUrl,
        Conversation = conversation.Reference.Conversation,
        From = new ChannelAccount(conversation.Reference.Bot?.Id ?? "bot", conversation.Reference.Bot?.Name, RoleTypes.Bot),
        Recipient = new ChannelAccount(conversation.UserId, conversation.UserName, RoleTypes.User),
    };
}
