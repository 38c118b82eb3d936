using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Conversations;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>The source text of a story, or of a story test beside the stories, unchanged.</summary>
/// <param name="Id">The story's own id; the file name of a story test.</param>
/// <param name="File">The file that it came from or would be written to, relative to a folder of stories.</param>
/// <param name="Text">The story's JSON.</param>
public sealed record StoryText(string Id, string File, string Text)
{
    /// <summary>Whether it is a story test. Such files live and are published with the stories, and the bot does not tell them.</summary>
    public bool IsTest => IsTestFile(File);

    public static bool IsTestFile(string name) => name.EndsWith(StoryFolder.TestSuffix, StringComparison.OrdinalIgnoreCase);
}

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
