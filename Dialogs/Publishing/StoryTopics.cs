using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Publishing;

public static class StoryTopics
{
    /// <summary>Stories were published, or a draft was changed.</summary>
    public static readonly Topic Stories = new("stories");
}
