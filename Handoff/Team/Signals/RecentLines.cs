using System.Text;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Lists;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Team.Signals;

/// <summary>The newest lines of some conversations: a bounded number of each, and of each a bounded number of bytes.</summary>
internal static class RecentLines
{
    // A longer line is a line, and what it says is for whoever opens the conversation.
    private const int LongestRead = 8 * 1024;

    public static ILookup<string, LogEntry> Of(StoreTransaction store, IReadOnlyList<string> conversations, int most)
    {
        if (conversations.Count == 0) return Array.Empty<LogEntry>().ToLookup(line => line.ConversationId, StringComparer.Ordinal);
        var where = new Conditions().AndAmong(conversations, "c.id");
        where.Values.AddDynamicParams(new { most, LongestRead });
        return store.Query<Row>(
            $$"""
            SELECT l.conversation_id, l.seq, l.at, l.author_kind, l.author_id, l.author_name, l.epoch,
                CASE WHEN octet_length(l.activity) <= @LongestRead THEN l.activity ELSE '{"type":"message"}' END AS activity
            FROM conversations c JOIN log l ON l.conversation_id = c.id AND l.seq > c.last_seq - @most
            {{where}} ORDER BY l.conversation_id, l.seq
            """,
            where.Values).Select(row => row.ToEntry()).ToLookup(line => line.ConversationId, StringComparer.Ordinal);
    }

    /// <summary>Something that the person said or chose: it counts as unread, and asks for an answer.</summary>
    public static bool IsFromPerson(LogEntry line) =>
        line is { Author.Kind: AuthorKind.User, Type: ActivityTypes.Message or ActivityTypes.Invoke };

    public static bool IsAnswer(LogEntry line) =>
        line is { Author.Kind: AuthorKind.Bot or AuthorKind.Agent, Type: ActivityTypes.Message };

    /// <summary>The first thing that the person said after the last answer.</summary>
    public static LogEntry? FirstUnanswered(IReadOnlyCollection<LogEntry> lines)
    {
        var answer = lines.LastOrDefault(IsAnswer)?.Seq ?? 0;
        return lines.FirstOrDefault(line => line.Seq > answer && IsFromPerson(line));
    }

    private sealed class Row
    {
        public required string ConversationId { get; init; }
        public long Seq { get; init; }
        public long At { get; init; }
        public int AuthorKind { get; init; }
        public required string AuthorId { get; init; }
        public string? AuthorName { get; init; }
        public long Epoch { get; init; }
        public required string Activity { get; init; }

        public LogEntry ToEntry() => new(
            ConversationId, Seq, DateTimeOffset.FromUnixTimeMilliseconds(At),
            new Author((AuthorKind)AuthorKind, AuthorId, AuthorName), Epoch,
            Encoding.UTF8.GetBytes(Activity));
    }
}
