using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>Lines of the log that are the team's own. They are traces, which no channel delivers.</summary>
internal static class InternalLine
{
    public const string Note = "livetakeover.note";
    public const string Transferred = "livetakeover.transferred";

    public static Activity NoteLine(this Conversation conversation, string text)
    {
        var note = conversation.LineFromBot(ActivityTypes.Trace);
        note.Name = Note;
        note.Text = text;
        return note;
    }

    public static Activity TransferLine(this Conversation conversation, Transfer transfer)
    {
        var line = conversation.LineFromBot(ActivityTypes.Trace);
        line.Name = Transferred;
        line.Value = new { from = transfer.From.Name, to = transfer.To.Name, note = transfer.Note };
        return line;
    }
}
