using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Library;

/// <summary>All conditions of a story, with their paths.</summary>
internal static class Predicates
{
    public static IEnumerable<(string Path, Condition Condition)> Of(Story story) =>
        Connections(story).SelectMany(each => each.Connection.Predicates.Select((predicate, index) =>
            ($"{each.Path}/predicates/{index}/condition", ConditionOf(predicate))));

    private static Condition ConditionOf(Predicate predicate) => predicate switch
    {
        ValuePredicate value => value.Condition,
        TeamPredicate team => team.Condition,
        AgentPredicate agent => agent.Condition,
        UserPredicate user => user.Condition,
        _ => throw new InvalidOperationException($"The predicate {predicate.GetType().Name} is not known."),
    };

    private static IEnumerable<(string Path, Connection Connection)> Connections(Story story) =>
    [
        .. story.Steps.SelectMany((step, index) => OfStep(step, $"steps/{index}")),
        .. OfActions(story.Fallback?.Actions, "fallback/actions"),
    ];

    private static IEnumerable<(string, Connection)> OfStep(Step step, string path) =>
    [
        .. OfActions(step.Actions, $"{path}/actions"),
        .. Numbered(step.Then?.Connections, $"{path}/then/connections"),
        .. OfActions(step.Fallback?.Actions, $"{path}/fallback/actions"),
    ];

    private static IEnumerable<(string, Connection)> OfActions(IReadOnlyList<BotAction>? actions, string path) =>
        (actions ?? []).SelectMany((action, index) => action switch
        {
            JumpTo jump => Numbered(jump.Connections, $"{path}/{index}/connections"),
            SendAiTask task => task.Behaviors.SelectMany((behavior, number) =>
                Numbered(behavior.Connections, $"{path}/{index}/behaviors/{number}/connections")),
            _ => [],
        });

    private static IEnumerable<(string, Connection)> Numbered(IReadOnlyList<Connection>? connections, string path) =>
        (connections ?? []).Select((connection, index) => ($"{path}/{index}", connection));
}
