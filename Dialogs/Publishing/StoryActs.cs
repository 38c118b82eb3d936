namespace LiveTakeover.Dialogs.Publishing;

/// <summary>The audited actions of designers on stories.</summary>
public static class StoryActs
{
    public const string StoryDrafted = "stories.drafted";
    public const string StoryDraftDiscarded = "stories.draftDiscarded";
    public const string StoriesPublished = "stories.published";
}
