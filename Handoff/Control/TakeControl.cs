namespace LiveTakeover.Handoff;

public enum TakeOutcome
{
    Taken,
    HeldByAnother,
    UserOffline,
    UnknownConversation,
}

/// <summary>What came of taking control; <see cref="Control"/> says who has it now.</summary>
public sealed record TakeResult(TakeOutcome Outcome, Control? Control = null);

/// <summary>Words for the two small texts that the person sees. Their language is the conversation's.</summary>
public interface IControlNotices
{
    string Taken(string? locale);

    string Released(string? locale);
}
