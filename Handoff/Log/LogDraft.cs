using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>A line on its way into the log.</summary>
internal sealed record LogDraft(string ConversationId, DateTimeOffset At, Author Author, Activity Activity)
{
    /// <summary>Identifies the line within its conversation: the same key again is the same line.</summary>
    public string? Key { get; init; }

    /// <summary>What must hold in the store for the line to be appended.</summary>
    public Fence Fence { get; init; } = Fence.None;

    public bool IsForBot => Author.AsksBot(Activity);

    public bool IsForChannel => Author.SpeaksToChannel(Activity);

    public bool IsSaidByPerson => Author.Kind == AuthorKind.User && Activity.Type == ActivityTypes.Message;
}

/// <summary>The condition on control under which a line may be appended.</summary>
internal abstract record Fence
{
    public static readonly Fence None = new Open();

    /// <summary>For the bot's lines: it still has control under the epoch that its turn began in.</summary>
    internal sealed record BotControl(long Epoch) : Fence;

    /// <summary>For an agent's lines: this agent has control.</summary>
    internal sealed record AgentControl(string AgentId) : Fence;

    private sealed record Open : Fence;
}
