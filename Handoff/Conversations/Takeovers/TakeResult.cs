namespace LiveTakeover.Handoff.Conversations.Takeovers;

public enum TakeOutcome
{
    Taken,
    HeldByAnother,
    UserOffline,
    UnknownConversation,
}

/// <summary>The result of an attempt to take control. <see cref="Control"/> says who has it now.</summary>
public sealed record TakeResult(TakeOutcome Outcome, Control? Control = null);
