using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>Decides conditions for a turn.</summary>
internal sealed class Judge(ISupportTeam team, IAgentPresence agents, IRecognizer recognizer)
{
    /// <summary>The first connection whose predicates all hold.</summary>
    public async ValueTask<Connection?> FirstThatHoldsAsync(IReadOnlyList<Connection>? connections, StoryTurn turn, CancellationToken cancellationToken)
    {
        foreach (var connection in connections ?? [])
        {
            if (await AllHoldAsync(connection.Predicates, turn, cancellationToken))
                return connection;
        }

        return null;
    }

    async ValueTask<bool> AllHoldAsync(IReadOnlyList<Predicate> predicates, StoryTurn turn, CancellationToken cancellationToken)
    {
        foreach (var predicate in predicates)
        {
            var verdict = await DecideAsync(predicate, turn, cancellationToken);
            turn.Trace.Judge(verdict);
            if (!verdict.Holds)
                return false;
        }

        return true;
    }

    ValueTask<Verdict> DecideAsync(Predicate predicate, StoryTurn turn, CancellationToken cancellationToken) => predicate switch
    {
        TeamPredicate online => TeamAsync(online.Condition is IsOnline, turn, cancellationToken),
        AgentPredicate available => AgentAsync(available.Condition is IsAvailable, turn, cancellationToken),
        UserPredicate logged => ValueTask.FromResult(User(logged.Condition is IsLogged, turn)),
        ValuePredicate { Condition: MatchIntent match } => IntentAsync(match.Intent, turn, cancellationToken),
        ValuePredicate value => ValueTask.FromResult(ValueCondition.Judge(value.Condition, Value(value.ValueGetter, turn))),
        _ => throw new InvalidOperationException($"The predicate {predicate.GetType().Name} is not known."),
    };

    async ValueTask<Verdict> TeamAsync(bool wantsOnline, StoryTurn turn, CancellationToken cancellationToken)
    {
        var status = await SupportAsync(turn, cancellationToken);
        return new Verdict(status.Online == wantsOnline, $"support team is {(wantsOnline ? "online" : "offline")} ({status.Because})");
    }

    async ValueTask<Verdict> AgentAsync(bool wantsSomeone, StoryTurn turn, CancellationToken cancellationToken)
    {
        var someone = turn.AgentIsThere ??= await agents.IsAnyoneThereAsync(cancellationToken);
        return new Verdict(someone == wantsSomeone, wantsSomeone ? "an agent is available" : "no agent is available");
    }

    public async ValueTask<SupportStatus> SupportAsync(StoryTurn turn, CancellationToken cancellationToken) =>
        turn.Support ??= await team.StatusAsync(turn.Now, cancellationToken);

    static Verdict User(bool wantsLogged, StoryTurn turn)
    {
        var logged = turn.Value("user.isLogged")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;
        return new Verdict(logged == wantsLogged, $"user is {(wantsLogged ? "logged" : "not logged")}");
    }

    async ValueTask<Verdict> IntentAsync(Intent intent, StoryTurn turn, CancellationToken cancellationToken)
    {
        var recognition = await RecognizeAsync(turn, turn.Stories, cancellationToken);
        return new Verdict(recognition?.IntentId == intent.Id, $"message means '{intent.Name ?? intent.Id}' ({recognition?.ToString() ?? "matched nothing"})");
    }

    public async ValueTask<Recognition?> RecognizeAsync(StoryTurn turn, StoryLibrary stories, CancellationToken cancellationToken)
    {
        if (turn.HasRecognized || turn.State.Message is not { Length: > 0 } message)
            return turn.Recognition;
        turn.HasRecognized = true;
        return turn.Recognition = await recognizer.RecognizeAsync(message, stories, cancellationToken);
    }

    static string? Value(ValueGetter getter, StoryTurn turn) => getter switch
    {
        MessageGetter => turn.State.Message,
        SessionValueGetter session => turn.Value($"session.{session.Key}"),
        UserAttributeGetter user => turn.Value($"user.{user.Key}"),
        AttachmentValueGetter document => turn.State.Documents.GetValueOrDefault(document.Key),
        _ => throw new InvalidOperationException($"The getter {getter.GetType().Name} is not known."),
    };
}
