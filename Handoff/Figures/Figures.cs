namespace LiveTakeover.Handoff;

/// <summary>
/// How work went. A conversation counts where it began, a request and what came of it where it was made, a takeover where it began.
/// </summary>
public sealed record Figures
{
    /// <summary>Conversations in which the person said something for the first time.</summary>
    public required int Conversations { get; init; }

    /// <summary>Of these, those in which no request was made and no agent took control until now.</summary>
    public required int ResolvedByBot { get; init; }

    public required int Requests { get; init; }

    /// <summary>Of these, those for which an agent took control until now.</summary>
    public required int Taken { get; init; }

    /// <summary>From the request to control taken.</summary>
    public required Spread Waiting { get; init; }

    /// <summary>From the request to the agent's first line.</summary>
    public required Spread RequestToFirstLine { get; init; }

    public required int Takeovers { get; init; }

    /// <summary>From control taken to the agent's first line.</summary>
    public required Spread ControlToFirstLine { get; init; }

    /// <summary>From control taken to control released. Takeovers that go on have no length yet.</summary>
    public required Spread TakeoverLength { get; init; }

    internal static Figures Of(IEnumerable<ConversationFact> conversations, IEnumerable<RequestFact> requests, IEnumerable<TakeoverFact> takeovers)
    {
        var (begun, asked, taken) = (conversations.ToList(), requests.ToList(), takeovers.ToList());
        return new()
        {
            Conversations = begun.Count,
            ResolvedByBot = begun.Count(conversation => conversation.ByBot),
            Requests = asked.Count,
            Taken = asked.Count(request => request.TakenAt is not null),
            Waiting = Spread.Of(asked.Select(request => request.Waiting)),
            RequestToFirstLine = Spread.Of(asked.Select(request => request.ToFirstLine)),
            Takeovers = taken.Count,
            ControlToFirstLine = Spread.Of(taken.Select(takeover => takeover.ToFirstLine)),
            TakeoverLength = Spread.Of(taken.Select(takeover => takeover.Length)),
        };
    }
}
