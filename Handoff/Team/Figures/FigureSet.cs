namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>
/// One set of figures. Each conversation, request and takeover counts at its start, with everything that followed from it.
/// </summary>
public sealed record FigureSet
{
    /// <summary>Conversations in which the person wrote their first line.</summary>
    public required int Conversations { get; init; }

    /// <summary>Those of them without a request and without a takeover so far.</summary>
    public required int ResolvedByBot { get; init; }

    public required int Requests { get; init; }

    /// <summary>Those of them for which an agent has taken control so far.</summary>
    public required int Taken { get; init; }

    /// <summary>Time from the request to control taken.</summary>
    public required Spread Waiting { get; init; }

    /// <summary>Time from the request to the agent's first line.</summary>
    public required Spread RequestToFirstLine { get; init; }

    public required int Takeovers { get; init; }

    /// <summary>Time from control taken to the agent's first line.</summary>
    public required Spread ControlToFirstLine { get; init; }

    /// <summary>Time from control taken to control released. Takeovers that have not ended are not included.</summary>
    public required Spread TakeoverLength { get; init; }

    /// <summary>Time from what a person says to the agent in control until the agent answers.</summary>
    public required Spread Answers { get; init; }

    /// <summary>How often the target for the first answer to a request was kept.</summary>
    public required TargetCount FirstAnswersInTime { get; init; }

    /// <summary>How often the target for answers was kept.</summary>
    public required TargetCount AnswersInTime { get; init; }

    /// <summary>Takeovers of which the person has said how the help was.</summary>
    public required int Rated { get; init; }

    /// <summary>What they said, on average, from 1 to 5; null if nobody has said anything.</summary>
    public required double? Satisfaction { get; init; }

    internal static FigureSet Of(
        FigureMeasure measure, ConversationCount conversations, IEnumerable<RequestFact> requests, IEnumerable<TakeoverFact> takeovers,
        IEnumerable<AnswerFact> answers)
    {
        var (asked, taken, answered) = (requests.ToList(), takeovers.ToList(), answers.ToList());
        return new()
        {
            Conversations = conversations.Begun,
            ResolvedByBot = conversations.ByBot,
            Requests = asked.Count,
            Taken = asked.Count(request => request.TakenAt is not null),
            Waiting = Spread.Of(asked.Select(request => measure.Length(request.AskedAt, request.TakenAt))),
            RequestToFirstLine = Spread.Of(asked.Select(request => measure.Length(request.AskedAt, request.AnsweredAt))),
            Takeovers = taken.Count,
            ControlToFirstLine = Spread.Of(taken.Select(takeover => measure.Length(takeover.TakenAt, takeover.AnsweredAt))),
            TakeoverLength = Spread.Of(taken.Select(takeover => takeover.Length)),
            Answers = Spread.Of(answered.Select(answer => measure.Length(answer.AskedAt, answer.AnsweredAt))),
            FirstAnswersInTime = TargetCount.Of(asked.Select(
                request => measure.IsKept(request.AskedAt, request.AnsweredAt, measure.Targets.FirstAnswer(request.GroupId)))),
            AnswersInTime = TargetCount.Of(answered.Select(
                answer => measure.IsKept(answer.AskedAt, answer.AnsweredAt, measure.Targets.Answer(answer.GroupId)))),
            Rated = taken.Count(takeover => takeover.Score is not null),
            Satisfaction = taken.Average(takeover => (double?)takeover.Score),
        };
    }
}
