using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations;

internal static class GetPersonReferenceExtension
{
    /// <summary>
    /// The address for answers, and the person in the conversation. The bot's own account is never the person: if the bot was
    /// added, the person is another added member, or unknown if there is none.
    /// </summary>
    public static ConversationReference GetPersonReference(this Activity activity)
    {
        var reference = activity.GetConversationReference();
        if (IsPerson(reference.User, reference.Bot)) return reference;
        reference.User = activity.MembersAdded?.FirstOrDefault(member => IsPerson(member, reference.Bot));
        return reference;
    }

    private static bool IsPerson(ChannelAccount? account, ChannelAccount? bot) =>
        account?.Id is not null && account.Role != RoleTypes.Bot && account.Id != bot?.Id;
}
