using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Targets;

namespace LiveTakeover.Handoff.Team.Signals;

/// <summary>What a row of a list says of a conversation to one agent.</summary>
public sealed record ConversationSignals
{
    internal static readonly ConversationSignals None = new();

    /// <summary>The last line of the dialogue, among the newest; null if they are all housekeeping.</summary>
    public LastLine? Last { get; init; }

    /// <summary>Since when the person has waited for an answer by a human; null if they do not.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>True if no agent has answered the request yet.</summary>
    public bool AwaitsFirstAnswer { get; init; }

    /// <summary>When they are to be answered; null if they do not wait, or if there is no target.</summary>
    public DueTime? Due { get; init; }

    /// <summary>The lines of the person that the agent has not seen, in conversations that are the agent's.</summary>
    public int Unread { get; init; }
}

/// <param name="Seq">The line's sequence number.</param>
/// <param name="At">When it was said.</param>
/// <param name="Author">Who said it.</param>
/// <param name="Text">What was said; empty if it is too long to be read for a list.</param>
public sealed record LastLine(long Seq, DateTimeOffset At, Author Author, string Text);
