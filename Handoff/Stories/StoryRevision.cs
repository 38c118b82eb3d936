namespace LiveTakeover.Handoff;

/// <summary>A story as it was written, character by character.</summary>
/// <param name="Id">The story's own id.</param>
/// <param name="File">The file that it came from, or would go to, relative to a folder of stories.</param>
/// <param name="Text">Its JSON.</param>
public sealed record StoryText(string Id, string File, string Text);

/// <summary>The stories that were published together. It never changes.</summary>
/// <param name="Number">1, 2, 3 … in the order of publishing.</param>
/// <param name="Revision">Names exactly these stories: the same ones have the same revision whenever they are published.</param>
/// <param name="At">When they were published.</param>
/// <param name="By">Who published them; null when they came from the host's folder.</param>
/// <param name="Stories">In the order that decides between equals.</param>
public sealed record StoryRevision(long Number, string Revision, DateTimeOffset At, Actor? By, IReadOnlyList<StoryText> Stories);

/// <summary>A change to a story that is not published yet.</summary>
/// <param name="StoryId">The story that it changes, or a new one.</param>
/// <param name="Text">Its JSON; null when the story is to go.</param>
/// <param name="At">When it was saved.</param>
/// <param name="By">Who saved it.</param>
public sealed record StoryDraft(string StoryId, string? Text, DateTimeOffset At, Actor By);

/// <summary>What was published last, and the changes that wait to be published.</summary>
public sealed record StoryDesk(StoryRevision? Latest, IReadOnlyList<StoryDraft> Drafts)
{
    public long Number => Latest?.Number ?? 0;
}
