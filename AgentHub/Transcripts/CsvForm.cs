using System.Globalization;
using System.Text;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Closing;

namespace LiveTakeover.AgentHub.Transcripts;

/// <summary>A transcript as CSV, with one row per message or action.</summary>
internal sealed class CsvForm : ITranscriptForm
{
    private ConversationEnding ending = ConversationEnding.None;

    public string ContentType => Csv.ContentType;

    public string Extension => "csv";

    public void Begin(StringBuilder to) =>
        to.Append(Csv.Mark).Append(Csv.Row(
            "conversation", "channel", "user", "userName", "seq", "at", "author", "name", "text", "reason", "tags", "outcome", "score",
            "word"));

    public void Open(StringBuilder to, Conversation conversation, ConversationEnding ending) => this.ending = ending;

    public void Add(StringBuilder to, Conversation conversation, TranscriptLine line)
    {
        if (line.Text.Length == 0) return;
        var entry = line.Entry;
        to.Append(Csv.Row(
            conversation.Id, conversation.ChannelId, conversation.UserId, conversation.UserName,
            entry.Seq.ToString(CultureInfo.InvariantCulture), entry.At.ToString("O", CultureInfo.InvariantCulture),
            line.Author, entry.Author.Name, line.Text, line.Why, string.Join("; ", ending.Tags), ending.Outcome,
            ending.Score?.ToString(CultureInfo.InvariantCulture), ending.Word));
    }

    public void Close(StringBuilder to)
    {
    }

    public void End(StringBuilder to)
    {
    }
}
