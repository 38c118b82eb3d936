using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Targets;
using NodaTime;

namespace LiveTakeover.Handoff.Team.Signals;

/// <summary>
/// Tells an agent of the conversations in a list who said what last, what they have not seen, and who waits for an answer.
/// </summary>
public sealed class SignalReader(IDatabase database, SupportSchedules schedules, TimeProvider time)
{
    /// <summary>Of an agent's own conversation, so many of the newest lines are looked at, and so many unread ones are counted.</summary>
    public const int MostOfOwn = 100;

    private const int MostOfOthers = 12;
    private const int LongestText = 160;

    /// <summary>The signals of each row, by the id of its conversation.</summary>
    public async Task<IReadOnlyDictionary<string, ConversationSignals>> OfAsync(
        string accountId, IReadOnlyList<ConversationSummary> rows, CancellationToken cancellationToken = default)
    {
        if (rows.Count == 0) return new Dictionary<string, ConversationSignals>(StringComparer.Ordinal);
        var schedule = (await schedules.ReadAsync(cancellationToken)).Schedule;
        return await database.ReadAsync(store => Read(store, accountId, rows, schedule), cancellationToken);
    }

    private Dictionary<string, ConversationSignals> Read(
        StoreTransaction store, string accountId, IReadOnlyList<ConversationSummary> rows, SupportSchedule schedule)
    {
        var due = DueTimes.Of(TargetTable.Read(store), schedule, Instant.FromDateTimeOffset(time.GetUtcNow()));
        var all = rows.DistinctBy(row => row.Conversation.Id).Where(row => row.Conversation.ErasedAt is null).ToList();
        var own = all.Where(row => IsOf(row, accountId)).Select(row => row.Conversation.Id).ToHashSet(StringComparer.Ordinal);
        var lines = new[]
        {
            RecentLines.Of(store, [.. own], MostOfOwn),
            RecentLines.Of(store, [.. all.Select(row => row.Conversation.Id).Where(id => !own.Contains(id))], MostOfOthers),
        };
        var marks = ReadMarkTable.Of(store, accountId, [.. own]);
        var unanswered = RequestTable.Unanswered(store, [.. all.Select(row => row.Request?.Id).OfType<string>()]);
        return all.ToDictionary(
            row => row.Conversation.Id,
            row => Of(
                row, [.. lines.SelectMany(some => some[row.Conversation.Id])],
                own.Contains(row.Conversation.Id) ? marks.GetValueOrDefault(row.Conversation.Id) : null,
                row.Request is { } request && unanswered.Contains(request.Id), due),
            StringComparer.Ordinal);
    }

    /// <summary>Held by the agent, or waiting for them.</summary>
    private static bool IsOf(ConversationSummary row, string accountId) => row.Conversation.Control.Holder is { } holder
        ? holder.AgentId == accountId
        : row.Request is { State: not RequestState.Closed, Assignee: { } assignee } && assignee.Id == accountId;

    private static ConversationSignals Of(
        ConversationSummary row, IReadOnlyList<LogEntry> lines, long? mark, bool awaitsFirst, DueTimes? due)
    {
        var isHeld = row.Conversation.Control.Holder is not null;
        var since = awaitsFirst ? row.Request!.CreatedAt : isHeld ? RecentLines.FirstUnanswered(lines)?.At : null;
        return new()
        {
            Last = LastOf(lines),
            WaitingSince = since,
            AwaitsFirstAnswer = awaitsFirst,
            Due = since is { } waits ? due?.Of(waits, row.Request?.GroupId, awaitsFirst) : null,
            Unread = mark is { } seen ? lines.Count(line => line.Seq > seen && RecentLines.IsFromPerson(line)) : 0,
        };
    }

    private static LastLine? LastOf(IReadOnlyList<LogEntry> lines) =>
        lines.LastOrDefault(line => RecentLines.IsFromPerson(line) || RecentLines.IsAnswer(line)) is { } last
            ? new(last.Seq, last.At, last.Author, LineText.Of(last).Shorten(LongestText))
            : null;
}
