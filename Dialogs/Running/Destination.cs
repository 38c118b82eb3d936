namespace LiveTakeover.Dialogs;

/// <summary>A step to go to, in the stories of one revision.</summary>
internal sealed record Destination(StoryLibrary Stories, Story Story, Step Step)
{
    public static Destination? Of(StoryLibrary stories, Story? story) => story is null ? null : new Destination(stories, story, story.FirstStep);

    public static Destination? Of(StoryLibrary stories, Target? target, Story? within) =>
        target is not null && stories.Resolve(target, within) is { } found ? new Destination(stories, found.Story, found.Step) : null;
}

/// <summary>What a turn does about its input.</summary>
internal abstract record Decision
{
    public sealed record Nothing : Decision;

    public sealed record Go(Destination To) : Decision;

    /// <summary>Stay, and perform the actions of a fallback.</summary>
    public sealed record Retry(IReadOnlyList<BotAction> Actions, Place FirstPlace) : Decision;
}
