using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Running;

/// <summary>The story, step and action that said a line.</summary>
/// <param name="Story">The story, with its name at that time.</param>
/// <param name="Step">Null for lines that the story says outside of any step.</param>
/// <param name="Action">The type of the action, as in the story file.</param>
/// <param name="Path">The action's path in its step: <c>actions/0</c>, <c>fallback/actions/1</c>.</param>
/// <param name="IsCurrent">False if the stories have been published again since.</param>
public sealed record StoryReason(NamedPart Story, NamedPart? Step, string Action, string Path, bool IsCurrent);

public sealed record NamedPart(string Id, string Name);

/// <summary>Explains why the bot said a line, with the stories that it told at the time.</summary>
public sealed class StoryReasons(PublishedStories published)
{
    /// <returns>Null for a line that no story said.</returns>
    public async Task<StoryReason?> OfAsync(Activity line, CancellationToken cancellationToken = default)
    {
        if (LineMark.Of(line) is not { Story: { Length: > 0 } id } mark) return null;
        var story = (await published.AtAsync(mark.Revision, cancellationToken)).Find(id);
        var step = mark.Step is { Length: > 0 } stepId ? new NamedPart(stepId, story?.FindStep(stepId)?.Name ?? stepId) : null;
        return new(new(id, story?.Name ?? id), step, mark.Action ?? "", mark.Path ?? "", mark.Revision == published.Current.Revision);
    }
}
