using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Team.Colleagues;

internal static class TransferLineExtension
{
    /// <summary>The log line that tells the team about a transfer to another agent.</summary>
    public static Activity TransferLine(this Conversation conversation, Transfer transfer)
    {
        var line = conversation.LineFromBot(ActivityTypes.Trace);
        line.Name = InternalLine.Transferred;
        line.Value = new { from = transfer.From.Name, to = transfer.To.Name, note = transfer.Note };
        return line;
    }
}
