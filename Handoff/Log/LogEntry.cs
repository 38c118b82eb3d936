using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>One line of a conversation log.</summary>
/// <param name="ConversationId">The conversation that it belongs to.</param>
/// <param name="Seq">Its place: 1, 2, 3 … without holes.</param>
/// <param name="At">When it was appended; never earlier than the entry before it.</param>
/// <param name="Author">Who said it.</param>
/// <param name="Epoch">The conversation's control epoch when it was appended.</param>
/// <param name="Activity">What was said. Its id and timestamp are the log's.</param>
public sealed record LogEntry(string ConversationId, long Seq, DateTimeOffset At, Author Author, long Epoch, Activity Activity)
{
    /// <summary>The person may see it. Traces are the team's own (notes, transfers) or a developer's; the rest is between programs.</summary>
    public bool IsForPerson => Activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.Trace or ActivityTypesEx.InvokeResponse)
        && !(Author.Kind == AuthorKind.System && Activity.Name == Timers.FiredEvent);

    /// <summary>The bot is to deal with this entry if it has control.</summary>
    public bool IsForBot => Author.AsksBot(Activity);

    /// <summary>It may have to be sent to a channel that does not read the log.</summary>
    public bool IsForChannel => Author.SpeaksToChannel(Activity);
}
