using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds actions without effect: jumps without a target, unreachable actions, buttons that are never shown.</summary>
internal static class DeadActionCheck
{
    public static void Check(Story story, Findings found)
    {
        foreach (var (actions, path) in ActionLists.Of(story)) CheckActions(actions, path, found);
    }

    private static void CheckActions(IReadOnlyList<BotAction> actions, string path, Findings found)
    {
        for (var index = 0; index < actions.Count; index++)
        {
            if (actions[index] is JumpTo jump)
                CheckJump(jump, isLast: index == actions.Count - 1, $"{path}/{index}", found);
            if (Shares(actions[index]))
                found.Warn(
                    $"{path}/{index}", "has a share_action, which only Messenger knows; its button is not shown.",
                    "Use an open_url_action instead.");
        }
    }

    private static void CheckJump(JumpTo jump, bool isLast, string path, Findings found)
    {
        var always = jump.DefaultTarget is not null || IsExhaustive(jump.Connections);
        if (!always && isLast)
            found.Warn(
                $"{path}/defaultTarget", "is null, and no action follows: when no connection holds, the bot stays silent.",
                "Choose a default target, or add an action below.");
        else if (always && !isLast)
            found.Warn(
                path, "always jumps, so the actions below it are never performed.",
                jump.DefaultTarget is null
                    ? "Move them above, or take a connection away."
                    : "Move them above, or set \"defaultTarget\" to null.");
    }

    /// <summary>Whether one of two connections always holds, since their only conditions are each other's opposite.</summary>
    private static bool IsExhaustive(IReadOnlyList<Connection> connections)
    {
        var alone = connections.Where(connection => connection.Predicates.Count == 1)
            .Select(connection => connection.Predicates[0]).ToList();
        return alone.Exists(one => alone.Exists(other => AreOpposite(one, other)));
    }

    private static bool AreOpposite(Predicate one, Predicate other) => (one, other) switch
    {
        (TeamPredicate { Condition: IsOnline }, TeamPredicate { Condition: IsOffline }) => true,
        (AgentPredicate { Condition: IsAvailable }, AgentPredicate { Condition: IsNotAvailable }) => true,
        (UserPredicate { Condition: IsLogged }, UserPredicate { Condition: IsNotLogged }) => true,
        (ValuePredicate { Condition: IsSet } set, ValuePredicate { Condition: IsNotSet } notSet) => set.ValueGetter == notSet.ValueGetter,
        _ => false,
    };

    private static bool Shares(BotAction action) => action switch
    {
        SendQuickReplies replies => replies.Buttons.Any(button => button.Action is Share),
        SendCards cards => cards.Cards.SelectMany(card => card.Buttons ?? []).Any(button => button.Action is Share),
        _ => false,
    };
}
