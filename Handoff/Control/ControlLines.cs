using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>The lines that a change of control leaves in the log: the notice and the standard handoff event.</summary>
internal sealed class ControlLines(IControlNotices notices, TimeProvider time)
{
    public void Taken(StoreTransaction store, Conversation conversation, Holder by)
    {
        Notice(store, conversation, by, "taken", notices.Taken(conversation.Locale));
        // A person whose words are seen before they are sent is told by their page, which knows it from here.
        Status(store, conversation, by, "accepted", TypingPreviewTable.AreOn(store) ? new { liveTakeover = new { typingPreview = true } } : null);
    }

    public void Released(StoreTransaction store, Conversation conversation, Holder by)
    {
        Notice(store, conversation, by, "released", notices.Released(conversation.Locale));
        Status(store, conversation, by, "completed");
    }

    private void Notice(StoreTransaction store, Conversation conversation, Holder by, string kind, string text)
    {
        var notice = conversation.LineFromBot(ActivityTypes.Message);
        notice.Text = text;
        notice.ChannelData = new { liveTakeover = new { notice = kind } };
        Append(store, conversation, by, notice);
    }

    private void Status(StoreTransaction store, Conversation conversation, Holder by, string state, object? channelData = null)
    {
        var status = conversation.LineFromBot(ActivityTypes.Event);
        status.Name = "handoff.status";
        status.Value = new { state };
        status.ChannelData = channelData;
        Append(store, conversation, by, status);
    }

    private void Append(StoreTransaction store, Conversation conversation, Holder by, Activity activity) =>
        LogTable.Append(store, new LogDraft(conversation.Id, time.GetUtcNow(), new Author(AuthorKind.System, by.AgentId, by.Name), activity));
}
