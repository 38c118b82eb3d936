using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What a bot keeps for a conversation, whoever speaks in it.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) => StateKey.Conversation(turnContext.Activity);
}

/// <summary>What a bot keeps for a person, in whichever conversation of a channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext) => $"{StateKey.Channel(turnContext.Activity)}/users/{StateKey.User(turnContext.Activity)}";
}

/// <summary>What a bot keeps for one person in one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) => $"{StateKey.Conversation(turnContext.Activity)}/users/{StateKey.User(turnContext.Activity)}";
}

static class StateKey
{
    public static string Channel(Activity activity) => activity.ChannelId ?? throw Missing("channelId");
    public static string User(Activity activity) => activity.From?.Id ?? throw Missing("from.id");
    public static string Conversation(Activity activity) => $"{Channel(activity)}/conversations/{activity.Conversation?.Id ?? throw Missing("conversation.id")}";

    static InvalidOperationException Missing(string field) => new($"State is kept by channel, conversation and person, but the activity has no {field}.");
}
