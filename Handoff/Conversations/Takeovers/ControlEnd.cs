using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>How an agent's control ends.</summary>
/// <param name="Request">The new state of the request that the agent worked on.</param>
/// <param name="Action">The action's name in the audit log.</param>
/// <param name="By">Who ended it, if it was not the holder.</param>
/// <param name="Reason">The reason that they entered.</param>
public sealed record ControlEnd(RequestState Request, string Action, Actor? By = null, string? Reason = null)
{
    public static readonly ControlEnd ByHolder = new(RequestState.Closed, ConversationActs.ControlReleased);

    /// <summary>The holder's hub page was gone for longer than the control lease.</summary>
    public static readonly ControlEnd ByLease = new(RequestState.Open, ConversationActs.ControlExpired);

    /// <summary>Who ended it; null if the lease expired.</summary>
    public Actor? EndedBy(Holder holder) => this == ByLease ? null : By ?? holder.AsActor;
}
