namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>Holds what everybody saw against the log. Each rule is a promise, and says how it was broken.</summary>
internal static class Checker
{
    private static readonly IReadOnlyList<Func<History, IEnumerable<string>>> Rules =
    [
        history => history.WrongAnswers,
        LogRules.AcknowledgedOnce,
        LogRules.OneOrderForAll,
        ControlRules.OneHolderAnEpoch,
        ControlRules.LostOnlyWhatEnded,
        ControlRules.NobodyTalksOverAnAgent,
        ControlRules.RequestsAgreeWithControl,
        AnswerRules.AnsweredWholeAndOnce,
        AnswerRules.AnsweredInOrder,
        AnswerRules.StateWrittenOnce,
        AnswerRules.DeliveredInOrder,
    ];

    public static IReadOnlyList<string> Violations(IEnumerable<History> histories) =>
        [.. histories.SelectMany(history => Rules.SelectMany(rule => rule(history))
            .Select(broken => $"{history.ConversationId}: {broken}"))];
}
