using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What becomes of a line of a transcript that is changed or deleted.</summary>
static class TranscriptLines
{
    /// <summary>It stays where it was said.</summary>
    public static Activity Updated(Activity original, Activity update)
    {
        var line = ActivityJson.Deserialize(ActivityJson.SerializeToUtf8Bytes(update));
        line.Type = original.Type;
        (line.Timestamp, line.LocalTimestamp) = (original.Timestamp, original.LocalTimestamp);
        return line;
    }

    /// <summary>Only that there was one is left.</summary>
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
