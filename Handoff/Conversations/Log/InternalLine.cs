using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>Log lines that the person never sees: the team's notes (traces, which no channel delivers) and timers.</summary>
public static class InternalLine
{
    public const string Note = "livetakeover.note";
    public const string Transferred = "livetakeover.transferred";

    /// <summary>The name of the event by which a timer fires. Its value is the timer's id.</summary>
    public const string TimerFired = "liveTakeover.timer";

    internal static Activity NoteLine(this Conversation conversation, string text)
    {
        var note = conversation.LineFromBot(ActivityTypes.Trace);
        note.Name = Note;
        note.Text = text;
        return note;
    }
}
