using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.AgentHub.Transcripts;

/// <summary>A line of a transcript.</summary>
/// <param name="Entry">The log entry.</param>
/// <param name="Text">The plain text; empty for lines that are not part of the dialogue.</param>
/// <param name="Reason">The story that said the line, if any.</param>
internal sealed record TranscriptLine(LogEntry Entry, string Text, StoryReason? Reason)
{
    public string Author => Entry.Author.Kind.ToString().ToLowerInvariant();

    public string? Why => Reason is null ? null : Reason.Step is { } step ? $"{Reason.Story.Name} › {step.Name}" : Reason.Story.Name;
}
