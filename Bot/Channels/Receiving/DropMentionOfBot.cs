using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace LiveTakeover.Bot.Channels.Receiving;

internal static class DropMentionOfBotExtension
{
    /// <summary>Removes the mention of the bot, which a person in a team or group needs to address it, from the message text.</summary>
    public static void DropMentionOfBot(this Activity activity)
    {
        if (activity.Text is null || activity.Entities is not { Count: > 0 }) return;
        try
        {
            // The SDK fails on a mention without an account or a text.
            if (activity.GetMentions().All(
                mention => mention is { Mentioned: not null } && (mention.Text ?? mention.Mentioned.Name) is not null))
                activity.RemoveRecipientMention();
        }
        catch (JsonException)
        {
            // The entity has an unknown shape, so the text is not changed.
        }
    }
}
