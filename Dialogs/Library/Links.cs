using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Library;

internal enum LinkKind
{
    /// <summary>Followed immediately.</summary>
    Jump,

    /// <summary>Followed on the person's next reply or click.</summary>
    Reply,
}

/// <summary>A link from a step to another. The story's own fallback has a link from no particular step.</summary>
internal sealed record Link(string Path, Step? From, Target Target, LinkKind Kind);

/// <summary>All links that start in a story.</summary>
internal static class Links
{
    public static IEnumerable<Link> Of(Story story)
    {
        for (var index = 0; index < story.Steps.Count; index++)
        {
            var step = story.Steps[index];
            foreach (var link in OfStep(step, $"steps/{index}"))
                yield return link;
        }

        foreach (var link in OfFallback(story.Fallback, null, "fallback"))
            yield return link;
        if (story.AfterRelease is { } afterRelease)
            yield return new Link("afterRelease", null, afterRelease, LinkKind.Reply);
    }

    private static IEnumerable<Link> OfStep(Step step, string path) =>
    [
        .. OfActions(step.Actions, step, $"{path}/actions"),
        .. OfConnections(step.Then?.Connections, step, $"{path}/then/connections", LinkKind.Reply),
        .. One(step.Then?.DefaultTarget, step, $"{path}/then/defaultTarget", LinkKind.Reply),
        .. OfFallback(step.Fallback, step, $"{path}/fallback"),
    ];

    private static IEnumerable<Link> OfFallback(Fallback? fallback, Step? step, string path) =>
    [
        .. OfActions(fallback?.Actions ?? [], step, $"{path}/actions"),
        .. One(fallback?.Target, step, $"{path}/target", LinkKind.Reply),
    ];

    private static IEnumerable<Link> OfActions(IReadOnlyList<BotAction> actions, Step? step, string path) =>
        actions.SelectMany((action, index) => OfAction(action, step, $"{path}/{index}"));

    private static IEnumerable<Link> OfAction(BotAction action, Step? step, string path) => action switch
    {
        JumpTo jump =>
        [
            .. OfConnections(jump.Connections, step, $"{path}/connections", LinkKind.Jump),
            .. One(jump.DefaultTarget, step, $"{path}/defaultTarget", LinkKind.Jump),
        ],
        SendAiTask task =>
        [
            .. task.Behaviors.SelectMany((behavior, index) =>
                OfConnections(behavior.Connections, step, $"{path}/behaviors/{index}/connections", LinkKind.Jump)),
            .. One(task.DefaultTarget, step, $"{path}/defaultTarget", LinkKind.Jump),
            .. One(task.SelectTarget, step, $"{path}/selectTarget", LinkKind.Jump),
        ],
        _ => Options.Of(action).SelectMany(option => One(option.Target, step, $"{path}/{option.Path}", LinkKind.Reply)),
    };

    private static IEnumerable<Link> OfConnections(IReadOnlyList<Connection>? connections, Step? step, string path, LinkKind kind) =>
        (connections ?? []).Select((connection, index) => new Link($"{path}/{index}/target", step, connection.Target, kind));

    private static IEnumerable<Link> One(Target? target, Step? step, string path, LinkKind kind) =>
        target is null ? [] : [new Link(path, step, target, kind)];
}
