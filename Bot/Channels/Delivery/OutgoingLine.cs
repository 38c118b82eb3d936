using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels.Delivery;

/// <summary>A line of the log in the form that its channel shows.</summary>
internal static class OutgoingLine
{
    public static Activity Of(LogEntry entry, ConversationReference to) => Shown(ChannelLine.Of(entry, to));

    /// <summary>The line as its channel can show it: with supported quick replies, and without the product's own mark.</summary>
    public static Activity Shown(Activity activity)
    {
        LineMark.TakeOff(activity);
        activity.ShowQuickReplies();
        return activity;
    }
}
