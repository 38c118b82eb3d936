using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>One entry of a conversation log. It keeps the stored bytes, and parses an activity from them only when needed.</summary>
/// <param name="conversationId">The entry's conversation.</param>
/// <param name="seq">The sequence number: 1, 2, 3 … without gaps.</param>
/// <param name="at">When it was appended; never earlier than the entry before it.</param>
/// <param name="author">The author.</param>
/// <param name="epoch">The conversation's control epoch when it was appended.</param>
/// <param name="json">The activity as JSON in UTF-8. The log assigned its id and timestamp.</param>
public sealed class LogEntry(string conversationId, long seq, DateTimeOffset at, Author author, long epoch, ReadOnlyMemory<byte> json)
{
    // Boxed, so that readers that share the entry see all of it or none.
    private object? head;
    private Activity? activity;

    public string ConversationId { get; } = conversationId;

    public long Seq { get; } = seq;

    public DateTimeOffset At { get; } = at;

    public Author Author { get; } = author;

    public long Epoch { get; } = epoch;

    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>The activity, parsed on first use and shared. To change it, use <see cref="NewActivity"/>.</summary>
    public Activity Activity => activity ??= NewActivity();

    public string? Type => Head.Type;

    public string? ActivityId => Head.Id;

    /// <summary>
    /// True if the person may see the entry. Traces are for the team (notes, transfers) or developers; the other excluded types are
    /// between programs.
    /// </summary>
    public bool IsForPerson => Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.Trace or ActivityTypesEx.InvokeResponse)
        && !(Author.Kind == AuthorKind.System && Head.Name == InternalLine.TimerFired);

    /// <summary>True if the entry needs a bot turn while the bot has control.</summary>
    public bool IsForBot => Author.AsksBot(Type);

    /// <summary>True if the entry may have to be sent to a channel that cannot read the log.</summary>
    public bool IsForChannel => Author.SpeaksToChannel(Activity);

    /// <summary>True if the person's data was erased, and the text with it.</summary>
    internal bool IsErased => LineMark.Of(Activity) is { Erased: true };

    /// <summary>With the activity that the bytes were written from. Nobody changes it any more.</summary>
    internal LogEntry With(Activity written)
    {
        activity = written;
        return this;
    }

    private ActivityHead Head => (ActivityHead)(head ??= ActivityHead.Read(Json.Span));

    /// <summary>A new copy of the activity, which the caller may change.</summary>
    public Activity NewActivity() => ActivityJson.Deserialize(Json.Span);
}
