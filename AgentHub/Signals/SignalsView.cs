using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Signals;
using LiveTakeover.Handoff.Team.Targets;

namespace LiveTakeover.AgentHub.Signals;

/// <summary>What a row says besides what it is of.</summary>
/// <param name="Last">The last line of the dialogue.</param>
/// <param name="WaitingSince">Since when the person has waited for an answer by a human; null if they do not.</param>
/// <param name="AwaitsFirstAnswer">No agent has answered the request yet.</param>
/// <param name="Due">When they are to be answered; null if there is no target.</param>
/// <param name="Unread">The person's lines that the reader has not seen, in conversations that are the reader's.</param>
internal sealed record SignalsView(LastLineView? Last, DateTimeOffset? WaitingSince, bool AwaitsFirstAnswer, DueTime? Due, int Unread)
{
    public static SignalsView? Of(ConversationSignals? signals) => signals is null
        ? null
        : new(LastLineView.Of(signals.Last), signals.WaitingSince, signals.AwaitsFirstAnswer, signals.Due, signals.Unread);
}

internal sealed record LastLineView(long Seq, DateTimeOffset At, AuthorView Author, string Text)
{
    public static LastLineView? Of(LastLine? line) => line is null
        ? null
        : new(line.Seq, line.At, EntryView.AuthorOf(line.Author with { Name = ListText.Cut(line.Author.Name) }), line.Text);
}
