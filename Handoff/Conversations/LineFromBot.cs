using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

internal static class LineFromBotExtension
{
    /// <summary>A line to the person, addressed as the bot's own lines are.</summary>
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
