using LiveTakeover.Handoff.Conversations;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>A story's source text, unchanged.</summary>
/// <param name="Id">The story's own id.</param>
/// <param name="File">The file that it came from or would be written to, relative to a folder of stories.</param>
/// <param name="Text">The story's JSON.</param>
public sealed record StoryText(string Id, string File, string Text);

/// <summary>Stories that were published together. Immutable.</summary>
/// <param name="Number">1, 2, 3 … in the order of publishing.</param>
/// <param name="Revision">A hash of exactly these stories: the same stories always have the same revision.</param>
/// <param name="At">When they were published.</param>
/// <param name="By">Who published them; null if they came from the host's folder.</param>
/// <param name="Stories">The stories, in the order that decides between equal matches.</param>
public sealed record StoryRevision(long Number, string Revision, DateTimeOffset At, Actor? By, IReadOnlyList<StoryText> Stories);

/// <summary>An unpublished change to a story.</summary>
/// <param name="StoryId">The id of the changed or new story.</param>
/// <param name="Text">The story's JSON; null to remove the story.</param>
/// <param name="At">When it was saved.</param>
/// <param name="By">Who saved it.</param>
public sealed record StoryDraft(string StoryId, string? Text, DateTimeOffset At, Actor By);

/// <summary>The latest revision and the drafts that wait for publication.</summary>
public sealed record StoryWorkspace(StoryRevision? Latest, IReadOnlyList<StoryDraft> Drafts)
{
    public long Number => Latest?.Number ?? 0;
}
