using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.Dialogs.Conditions;

/// <summary>Evaluates conditions with the data of a turn.</summary>
internal static class ConditionEvaluator
{
    /// <summary>The first connection whose predicates all hold.</summary>
    /// <param name="connections">The connections, in their order.</param>
    /// <param name="place">Where they are, for the trace.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Cancels the evaluation.</param>
    public static async ValueTask<Connection?> FirstThatHoldsAsync(
        this IReadOnlyList<Connection>? connections, TracePlace place, StoryTurn turn, CancellationToken cancellationToken)
    {
        for (var index = 0; index < connections?.Count; index++)
        {
            var predicates = place with { Path = $"{place.Path}/{index}/predicates" };
            if (await AllHoldAsync(connections[index].Predicates, predicates, turn, cancellationToken)) return connections[index];
        }

        return null;
    }

    private static async ValueTask<bool> AllHoldAsync(
        IReadOnlyList<Predicate> predicates, TracePlace place, StoryTurn turn, CancellationToken cancellationToken)
    {
        var named = new List<KeyValuePair<string, string>>();
        for (var index = 0; index < predicates.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = await EvaluateAsync(predicates[index], turn, cancellationToken);
            turn.Trace.Condition(result, place with { Path = $"{place.Path}/{index}" });
            if (!result.Holds) return false;
            named.AddRange(result.Named);
        }

        foreach (var (key, value) in named) Keep(key, value, place, turn);
        return true;
    }

    private static void Keep(string key, string value, TracePlace place, StoryTurn turn)
    {
        turn.State.Session[key] = value.Shorten(Remember.LongestValue);
        turn.Trace.Do($"session value {key} = '{value.Shorten(60)}'", place);
    }

    private static ValueTask<ConditionResult> EvaluateAsync(Predicate predicate, StoryTurn turn, CancellationToken cancellationToken) =>
        predicate switch
        {
            TeamPredicate online => ValueTask.FromResult(Team(online.Condition is IsOnline, turn.Support)),
            AgentPredicate available => AgentAsync(available.Condition is IsAvailable, turn, cancellationToken),
            UserPredicate logged => ValueTask.FromResult(User(logged.Condition is IsLogged, turn)),
            ValuePredicate { Condition: MatchIntent match } => IntentAsync(match.Intent, turn, cancellationToken),
            ValuePredicate value => ValueTask.FromResult(Evaluate(value.Condition, Value(value.ValueGetter, turn), turn)),
            _ => throw new InvalidOperationException($"The predicate {predicate.GetType().Name} is not known."),
        };

    private static ConditionResult Evaluate(Condition condition, string? value, StoryTurn turn)
    {
        var result = turn.Budget.SpendThought(() =>
            ValueCondition.Evaluate(condition, value, turn.Context.Activity.Locale, turn.Fold));
        return result with { Found = value ?? "" };
    }

    private static ConditionResult Team(bool wantsOnline, SupportStatus status) =>
        new(status.Online == wantsOnline, $"support team is {(wantsOnline ? "online" : "offline")} ({status.Because})")
        {
            Support = status.Reason,
        };

    private static async ValueTask<ConditionResult> AgentAsync(bool wantsSomeone, StoryTurn turn, CancellationToken cancellationToken) =>
        new(await turn.IsAnyAgentThereAsync(cancellationToken) == wantsSomeone, wantsSomeone ? "an agent is available"
            : "no agent is available");

    private static ConditionResult User(bool wantsLogged, StoryTurn turn)
    {
        var logged = turn.Value("user.isLogged")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;
        return new ConditionResult(logged == wantsLogged, $"user is {(wantsLogged ? "logged" : "not logged")}");
    }

    private static async ValueTask<ConditionResult> IntentAsync(Intent intent, StoryTurn turn, CancellationToken cancellationToken)
    {
        var recognized = await turn.RecognizeAsync(turn.Stories, cancellationToken);
        return new ConditionResult(
            recognized?.IntentId == intent.Id,
            $"message means '{intent.Name ?? intent.Id}' ({recognized?.ToString() ?? "matched nothing"})")
        {
            Found = turn.State.Message ?? "",
        };
    }

    private static string? Value(ValueGetter getter, StoryTurn turn) => getter switch
    {
        MessageGetter => turn.State.Message,
        SessionValueGetter session => turn.Value($"session.{session.Key}"),
        UserAttributeGetter user => turn.Value($"user.{user.Key}"),
        AttachmentValueGetter document => turn.State.Documents.GetValueOrDefault(document.Key),
        _ => throw new InvalidOperationException($"The getter {getter.GetType().Name} is not known."),
    };
}

/// <summary>Whether a condition held, and why, in words that a designer understands.</summary>
public readonly record struct ConditionResult(bool Holds, string Because)
{
    /// <summary>The value that was looked at; null if there is none to look at.</summary>
    internal string? Found { get; init; }

    /// <summary>Of the support team: why it is online or offline, as data.</summary>
    internal SupportReason? Support { get; init; }

    /// <summary>What the named groups of a pattern matched. They become session values once the whole connection holds.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Named { get => field ?? []; init; }
}
