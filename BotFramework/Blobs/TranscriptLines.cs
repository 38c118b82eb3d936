using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Azure.Blobs;

/// <summary>Changes and deletes activities of a transcript.</summary>
internal static class TranscriptLines
{
    /// <summary>The updated content, in the original's position.</summary>
    public static Activity Updated(Activity original, Activity update)
    {
        var line = ActivityJson.Deserialize(ActivityJson.Serialize(update));
        line.Type = original.Type;
        (line.Timestamp, line.LocalTimestamp) = (original.Timestamp, original.LocalTimestamp);
        return line;
    }

    /// <summary>A placeholder for an activity that was never logged, of which only this update is known.</summary>
    public static Activity Unknown(Activity update) =>
        new() { Type = ActivityTypes.Message, Timestamp = update.Timestamp, LocalTimestamp = update.LocalTimestamp };

    /// <summary>A tombstone: only the fact that the activity existed.</summary>
    public static Activity Deleted(Activity original) => new()
    {
        Type = ActivityTypes.MessageDelete,
        Id = original.Id,
        From = new("deleted", role: original.From?.Role),
        Recipient = new("deleted", role: original.Recipient?.Role),
        Locale = original.Locale,
        Timestamp = original.Timestamp,
        LocalTimestamp = original.LocalTimestamp,
        ChannelId = original.ChannelId,
        Conversation = original.Conversation,
        ServiceUrl = original.ServiceUrl,
        ReplyToId = original.ReplyToId,
    };
}
