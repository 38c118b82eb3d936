using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>The log lines of a change of control: the notice for the person and the standard handoff event.</summary>
internal sealed class ControlLines(TimeProvider time)
{
    public void Taken(StoreTransaction store, Conversation conversation, Holder by)
    {
        Notice(store, conversation, by, "taken", Notices.Taken(conversation.Locale));
        // This tells the person's page that the agent can see unsent text; the page tells the person.
        Status(store, conversation, by, "accepted", TypingPreviewTable.AreOn(store) ? new LineMark { TypingPreview = true } : null);
    }

    public void Released(StoreTransaction store, Conversation conversation, Holder by)
    {
        Notice(store, conversation, by, "released", Notices.Released(conversation.Locale));
        Status(store, conversation, by, "completed");
    }

    private void Notice(StoreTransaction store, Conversation conversation, Holder by, string kind, string text)
    {
        var notice = conversation.LineFromBot(ActivityTypes.Message);
        notice.Text = text;
        new LineMark { Notice = kind }.PutOn(notice);
        Append(store, conversation, by, notice);
    }

    private void Status(StoreTransaction store, Conversation conversation, Holder by, string state, LineMark? mark = null)
    {
        var status = conversation.LineFromBot(ActivityTypes.Event);
        status.Name = HandoffEventNames.HandoffStatus;
        status.Value = new { state };
        mark?.PutOn(status);
        Append(store, conversation, by, status);
    }

    private void Append(StoreTransaction store, Conversation conversation, Holder by, Activity activity) =>
        LogTable.Append(
            store, new LogDraft(conversation.Id, time.GetUtcNow(), new Author(AuthorKind.System, by.AgentId, by.Name), activity));
}
