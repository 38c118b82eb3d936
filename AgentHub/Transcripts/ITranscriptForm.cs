using System.Text;
using LiveTakeover.Handoff;

namespace LiveTakeover.AgentHub;

/// <summary>How transcripts are written down: what stands before, between and after them, and each of their lines.</summary>
internal interface ITranscriptForm
{
    string ContentType { get; }

    /// <summary>The end of a file's name; null for a page that is looked at.</summary>
    string? Extension { get; }

    void Begin(StringBuilder to);

    void Open(StringBuilder to, Conversation conversation);

    void Add(StringBuilder to, Conversation conversation, TranscriptLine line);

    void Close(StringBuilder to);

    void End(StringBuilder to);
}
