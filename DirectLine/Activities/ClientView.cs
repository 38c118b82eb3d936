using System.Globalization;
using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine;

/// <summary>What the person's client is shown of the log, and how.</summary>
internal static class ClientView
{
    /// <summary>How long Web Chat would show typing: older than this it is no news.</summary>
    private static readonly TimeSpan TypingLife = TimeSpan.FromSeconds(5);

    /// <summary>For a poll: nothing that passes, like typing.</summary>
    public static IReadOnlyList<Activity> ForPoll(IEnumerable<LogEntry> entries) =>
        [.. entries.Where(entry => entry.IsForPerson && !IsTyping(entry)).Select(Shown)];

    /// <summary>For a socket, which shows typing while it lasts.</summary>
    public static Activity? ForSocket(LogEntry entry, DateTimeOffset now) =>
        entry.IsForPerson && (!IsTyping(entry) || now - entry.At < TypingLife) ? Shown(entry) : null;

    /// <summary>Somebody types at this moment: no line of the log, so it has no place in it.</summary>
    public static Activity Typing(TypingSignal signal, DateTimeOffset now) => new()
    {
        Type = ActivityTypes.Typing,
        Id = $"{signal.ConversationId}|typing-{now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}",
        Timestamp = now,
        ChannelId = DirectLineChannel.Id,
        Conversation = new ConversationAccount(id: signal.ConversationId),
        From = Agent(),
    };

    private static bool IsTyping(LogEntry entry) => entry.Activity.Type == ActivityTypes.Typing;

    // Each read of the log makes activities of its own, so these may be changed.
    private static Activity Shown(LogEntry entry)
    {
        var activity = entry.Activity;
        activity.Timestamp = entry.At;
        activity.ServiceUrl = null!;
        activity.From = From(entry);
        if (!IsShownBefore(activity.ReplyToId, entry)) activity.ReplyToId = null;
        return activity;
    }

    // An agent's account is nobody's business but the team's.
    private static ChannelAccount From(LogEntry entry) => entry.Author.Kind switch
    {
        AuthorKind.User => new(entry.Activity.From?.Id ?? entry.Author.Id, entry.Activity.From?.Name, RoleTypes.User),
        AuthorKind.Agent => Agent(),
        _ => new(entry.Activity.From?.Id ?? entry.Author.Id, entry.Activity.From?.Name, RoleTypes.Bot),
    };

    private static ChannelAccount Agent() => new("agent", "Agent", RoleTypes.Bot);

    // Web Chat holds an answer back for seconds while it waits for the activity that it answers. Some are never shown
    // (who joined), and those have no number of the log in their id.
    private static bool IsShownBefore(string? id, LogEntry entry) =>
        id is not null
        && id.StartsWith(entry.ConversationId + "|", StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(entry.ConversationId.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        && seq < entry.Seq;
}
