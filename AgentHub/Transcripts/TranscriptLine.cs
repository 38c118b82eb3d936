using LiveTakeover.Dialogs;
using LiveTakeover.Handoff;

namespace LiveTakeover.AgentHub;

/// <summary>A line of a transcript.</summary>
/// <param name="Entry">What the log holds.</param>
/// <param name="Text">In plain words; empty for what nobody says.</param>
/// <param name="Reason">Which story said it, if one did.</param>
internal sealed record TranscriptLine(LogEntry Entry, string Text, StoryReason? Reason)
{
    public string Author => Entry.Author.Kind.ToString().ToLowerInvariant();

    public string? Why => Reason is null ? null : Reason.Step is { } step ? $"{Reason.Story.Name} › {step.Name}" : Reason.Story.Name;
}
