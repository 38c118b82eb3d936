namespace LiveTakeover.Handoff;

/// <summary>How control ends.</summary>
/// <param name="Request">What becomes of the request that the agent was working on.</param>
/// <param name="Action">What the audit log calls it.</param>
/// <param name="By">Who ended it, when it was not the holder.</param>
/// <param name="Reason">Why, in their words.</param>
internal sealed record Ending(RequestState Request, string Action, Actor? By = null, string? Reason = null)
{
    public static readonly Ending ByHolder = new(RequestState.Closed, Audited.ControlReleased);

    /// <summary>The holder's hub has been gone for too long.</summary>
    public static readonly Ending ByLease = new(RequestState.Open, Audited.ControlExpired);

    public NewsKind News => this == ByLease ? NewsKind.ControlExpired : NewsKind.ControlReleased;

    public Actor? EndedBy(Holder holder) => this == ByLease ? null : By ?? holder.AsActor;
}
