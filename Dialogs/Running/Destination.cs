using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Running;

/// <summary>A step to go to, with the stories of its revision.</summary>
internal sealed record Destination(StoryLibrary Stories, Story Story, Step Step)
{
    public static Destination? Of(StoryLibrary stories, Story? story) =>
        story is null ? null : new Destination(stories, story, story.FirstStep);

    public static Destination? Of(StoryLibrary stories, Target? target, Story? within) =>
        target is not null && stories.Resolve(target, within) is { } found ? new Destination(stories, found.Story, found.Step) : null;
}

/// <summary>What a turn does with its input.</summary>
internal abstract record Decision
{
    public sealed record Nothing : Decision;

    public sealed record Go(Destination To) : Decision;

    /// <summary>Stays in the step and performs the actions of a fallback.</summary>
    public sealed record Retry(IReadOnlyList<BotAction> Actions, ActionPath FirstPlace) : Decision;

    /// <summary>Asks which of the stories the person meant, and stays in the step.</summary>
    public sealed record Ask(IReadOnlyList<Story> Offered, StoryLibrary Among) : Decision;
}
