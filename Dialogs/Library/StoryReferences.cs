using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Library;

/// <summary>Checks what depends on several stories: duplicate ids, and targets and intents that do not exist.</summary>
internal static class StoryReferences
{
    /// <param name="stories">The stories that can be read.</param>
    /// <param name="unread">The ids of stories that cannot be read, as far as they name them: they may be targets all the same.</param>
    /// <param name="findings">Where the findings go.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static void Check(
        IReadOnlyList<(string File, Story Story)> stories, IReadOnlyList<string?> unread, FindingList findings,
        CancellationToken cancellationToken)
    {
        OncePerLibrary(stories, findings);
        var graph = new StoryGraph(stories.Select(each => each.Story), cancellationToken);
        var intents = stories.SelectMany(each => each.Story.Triggers?.OfType<IntentTrigger>() ?? []).Select(intent => intent.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (file, story) in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = new Findings(file, findings);
            StepsAreDistinct(story, found);
            TargetsExist(story, graph, unread, found);
            if (unread.Count == 0) IntentsExist(story, intents, found);
        }
    }

    private static void OncePerLibrary(IReadOnlyList<(string File, Story Story)> stories, FindingList findings)
    {
        Once(each => [(each.Id, "id", $"the id {each.Id}", "Give this story an id of its own.")]);
        Once(each => each.StartsOn<WelcomeTrigger>() ? [("", "triggers", "the welcome", "Keep one story that welcomes people.")] : []);
        Once(
            each => each.StartsOn<FallbackTrigger>()
                ? [("", "triggers", "the general fallback", "Keep one story as the general fallback.")] : []);
        Once(each => (each.Triggers?.OfType<IntentTrigger>() ?? []).Select(intent =>
            (intent.Id, "triggers", $"the intent {intent.Id}", "Give this intent an id of its own, or put the phrases together.")));

        void Once(Func<Story, IEnumerable<(string Key, string Path, string What, string Remedy)>> claims)
        {
            var first = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (file, story) in stories)
            {
                foreach (var (key, path, what, remedy) in claims(story))
                {
                    if (!first.TryAdd(key, file))
                        findings.Add(new Finding(Severity.Error, file, path, $"{what} is already in {first[key]}.", remedy));
                }
            }
        }
    }

    private static void StepsAreDistinct(Story story, Findings found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < story.Steps.Count; index++)
        {
            if (!seen.Add(story.Steps[index].Id))
                found.Error(
                    $"steps/{index}/id", $"{story.Steps[index].Id} is the id of an earlier step.", "Give this step an id of its own.");
        }
    }

    private static void TargetsExist(Story story, StoryGraph graph, IReadOnlyList<string?> unread, Findings found)
    {
        foreach (var link in graph.LinksOf(story).Where(link => graph.Resolve(link.Target, story) is null))
        {
            if (link.Target.Type == TargetType.Story && unread.Contains(link.Target.Id)) continue;
            if (link.Target.Type == TargetType.Story)
                found.Error(
                    $"{link.Path}/id", $"no story has the id {link.Target.Id}{Named(link.Target)}.",
                    "Write the id of a story of this bot.");
            else
                found.Error(
                    $"{link.Path}/id", NoSuchStep(link.Target, graph),
                    "Write the id of a step of this story, or the target of a whole story.");
        }
    }

    private static string NoSuchStep(Target target, StoryGraph graph) =>
        graph.OwnerOf(target.Id) is { } other
            ? $"the step {target.Id}{Named(target)} belongs to the story '{other.Name}', which can be entered at its first step only."
            : $"no step of this story has the id {target.Id}{Named(target)}.";

    private static string Named(Target target) => target.Name is null ? "" : $" ('{target.Name}')";

    private static void IntentsExist(Story story, HashSet<string> intents, Findings found)
    {
        foreach (var (path, condition) in Predicates.Of(story))
        {
            if (condition is MatchIntent match && !intents.Contains(match.Intent.Id))
                found.Error(
                    $"{path}/intent/id", $"no trigger has the intent {match.Intent.Id}.",
                    "Write the id of an intent trigger of one of the stories.");
        }
    }
}
