using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs;

/// <summary>Which action of which step said a line.</summary>
/// <param name="Story">As it was when it was told.</param>
/// <param name="Step">Null for what the story says wherever one is in it.</param>
/// <param name="Action">The action's type, as story files name it.</param>
/// <param name="Path">Its place in the step: <c>actions/0</c>, <c>fallback/actions/1</c>.</param>
/// <param name="IsCurrent">The stories have not been published anew since.</param>
public sealed record StoryReason(NamedPart Story, NamedPart? Step, string Action, string Path, bool IsCurrent);

public sealed record NamedPart(string Id, string Name);

/// <summary>Reads from a line of the bot why it was said, in the words of the stories that the bot told then.</summary>
public sealed class StoryReasons(PublishedStories published)
{
    /// <returns>Null for a line that no story said.</returns>
    public async Task<StoryReason?> OfAsync(Activity line, CancellationToken cancellationToken = default)
    {
        if (Said(line, "story") is not { Length: > 0 } id) return null;
        var revision = Said(line, "revision");
        var story = (await published.AtAsync(revision, cancellationToken)).Find(id);
        var step = Said(line, "step") is { Length: > 0 } stepId ? new NamedPart(stepId, story?.FindStep(stepId)?.Name ?? stepId) : null;
        return new(new(id, story?.Name ?? id), step, Said(line, "action") ?? "", Said(line, "path") ?? "", revision == published.Current.Revision);
    }

    static string? Said(Activity line, string what) => Payload.TryGet(line.ChannelData, $"liveTakeover.{what}", out var text) ? text : null;
}
