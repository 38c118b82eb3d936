using System.Text;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Closing;

namespace LiveTakeover.AgentHub.Transcripts;

/// <summary>A file format of transcripts: the text before, between and after them, and each line.</summary>
internal interface ITranscriptForm
{
    string ContentType { get; }

    /// <summary>The file extension; null for a page that is shown in the browser.</summary>
    string? Extension { get; }

    void Begin(StringBuilder to);

    void Open(StringBuilder to, Conversation conversation, ConversationEnding ending);

    void Add(StringBuilder to, Conversation conversation, TranscriptLine line);

    void Close(StringBuilder to);

    void End(StringBuilder to);
}
