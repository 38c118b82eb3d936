using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Library;

/// <summary>All links of a set of stories, and where they lead. Each story is read once, however many links lead to it.</summary>
internal sealed class StoryGraph
{
    private readonly Dictionary<string, Story> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Story> byStep = new(StringComparer.Ordinal);
    private readonly Dictionary<Story, StoryPart> parts = new(ReferenceEqualityComparer.Instance);

    /// <param name="stories">The stories. If two have the same id, links lead to the first one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public StoryGraph(IEnumerable<Story> stories, CancellationToken cancellationToken)
    {
        foreach (var story in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            byId.TryAdd(story.Id, story);
            foreach (var step in story.Steps) byStep.TryAdd(step.Id, story);
            parts.Add(story, new StoryPart(story));
        }

        StartedByLinks = [.. parts.SelectMany(part => part.Value.Links
            .Where(link => link.Target.Type == TargetType.Story && link.Target.Id != part.Key.Id)
            .Select(link => link.Target.Id))];
    }

    /// <summary>The ids of stories to which another story leads.</summary>
    public HashSet<string> StartedByLinks { get; }

    public IReadOnlyList<Link> LinksOf(Story story) => parts[story].Links;

    /// <summary>The story in which a step with this id is.</summary>
    public Story? OwnerOf(string step) => byStep.GetValueOrDefault(step);

    /// <summary>The step of a target: a story's first step, or a step of the story <paramref name="within"/>.</summary>
    public (Story Story, Step Step)? Resolve(Target target, Story within)
    {
        Effort.Spend(1);
        if (target.Type == TargetType.Story) return byId.TryGetValue(target.Id, out var story) ? (story, story.FirstStep) : null;
        return parts[within].Steps.TryGetValue(target.Id, out var step) ? (within, step) : null;
    }

    private sealed class StoryPart
    {
        public StoryPart(Story story)
        {
            Links = [.. Library.Links.Of(story)];
            foreach (var step in story.Steps) Steps.TryAdd(step.Id, step);
            Effort.Spend(Links.Count + story.Steps.Count);
        }

        public IReadOnlyList<Link> Links { get; }

        public Dictionary<string, Step> Steps { get; } = new(StringComparer.Ordinal);
    }
}
