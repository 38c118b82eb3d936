using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>A line to append to the log.</summary>
internal sealed record LogDraft(string ConversationId, DateTimeOffset At, Author Author, Activity Activity)
{
    /// <summary>The id that the activity had; null if the log gives it one.</summary>
    public string? GivenId { get; } = Activity.Id;

    /// <summary>Idempotency key within the conversation: a second line with the same key is the same line.</summary>
    public string? Key { get; init; }

    /// <summary>The condition on control that must hold for the line to be appended.</summary>
    public Fence Fence { get; init; } = Fence.None;

    /// <summary>
    /// The activity's JSON, if it was written before. Then the activity is a copy that nobody changes, and its id and time are set.
    /// </summary>
    public string? Json { get; init; }

    public bool IsForBot => Author.AsksBot(Activity.Type);

    public bool IsForChannel => Author.SpeaksToChannel(Activity);

    public bool IsSaidByPerson => Author.Kind == AuthorKind.User && Activity.Type == ActivityTypes.Message;
}

/// <summary>The condition on the conversation that must hold for a line to be appended.</summary>
internal abstract record Fence
{
    public static readonly Fence None = new Open();

    /// <summary>
    /// For the bot's lines: the bot still has control, in the epoch in which its turn began, and the turn has not ended. Another node
    /// may have run it meanwhile, because it took this one for dead.
    /// </summary>
    /// <param name="Epoch">The control epoch of the turn.</param>
    /// <param name="TurnSeq">The entry that the turn answers; none for a line that answers no entry.</param>
    internal sealed record BotControl(long Epoch, long? TurnSeq = null) : Fence;

    /// <summary>For an agent's lines: this agent has control.</summary>
    internal sealed record AgentControl(string AgentId) : Fence;

    /// <summary>For what people and channels send: the person has not erased the conversation.</summary>
    internal sealed record NotErased : Fence;

    private sealed record Open : Fence;
}
