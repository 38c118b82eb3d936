using System.Globalization;
using System.Text.Json;

namespace LiveTakeover.Growth.Benchmarks;

/// <summary>
/// The rows of a store that has grown for a year: conversations of four lines, a tenth with a request that an agent has dealt with,
/// and 200 of the newest with one that is open.
/// </summary>
internal sealed class GrownRows(int conversations, DateTimeOffset now)
{
    private const int Open = 200;
    private const int Agents = 20;
    private static readonly TimeSpan Age = TimeSpan.FromDays(365);

    public static readonly IReadOnlyDictionary<string, string[]> Columns = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["conversations"] = [
            "id", "channel_id", "user_id", "user_name", "locale", "reference", "created_at", "last_at", "last_seq", "epoch",
            "bot_paused", "last_inbound_seq", "turn_seq", "first_said_at", "met_human"
        ],
        ["log"] = ["conversation_id", "seq", "at", "author_kind", "author_id", "author_name", "epoch", "entry_key", "activity"],
        ["search_lines"] = ["conversation_id", "seq", "words"],
        ["user_requests"] = [
            "id", "conversation_id", "message", "state", "created_at", "updated_at", "assignee_id", "assignee_name", "story_path",
            "story", "taken_at", "taken_by", "answered_at", "group_id"
        ],
        ["takeovers"] = ["conversation_id", "epoch", "agent_id", "agent_name", "story", "taken_at", "answered_at", "released_at", "outcome"],
        ["conversation_tags"] = ["conversation_id", "tag"],
        ["audit"] = ["id", "at", "actor_id", "actor_name", "action", "subject", "details"],
        ["bot_state"] = ["state_key", "document", "version"],
    };

    /// <summary>The rows of these conversations, per table, parents first.</summary>
    public IReadOnlyDictionary<string, List<object?[]>> Of(IEnumerable<int> numbers)
    {
        var rows = Columns.Keys.ToDictionary(table => table, _ => new List<object?[]>(), StringComparer.Ordinal);
        foreach (var n in numbers) Add(rows, n);
        return rows;
    }

    private void Add(Dictionary<string, List<object?[]>> rows, int n)
    {
        var random = new Random(n);
        var name = Words.Name(new Random(n % (conversations * 3 / 5 + 1)));
        var at = (now - Age + Age * ((double)n / conversations)).ToUnixTimeMilliseconds();
        var (id, user) = ($"{random.NextInt64():x16}{at:x12}", $"dl_{n % (conversations * 3 / 5 + 1):x8}");
        var (isOpen, isClosed) = (n >= conversations - Math.Min(Open, conversations / 10), n % 10 == 3);
        var locale = n % 3 == 0 ? "fr-FR" : n % 3 == 1 ? "en-US" : null;
        rows["conversations"].Add([
            id, n % 50 == 7 ? "msteams" : "directline", user, name, locale, Reference(id, user, name), at, at + 90_000, 4L,
            isClosed ? 2L : 0L, 0, 3L, 3L, at, isOpen || isClosed ? 1 : 0
        ]);
        rows["bot_state"].Add([$"directline/conversations/{id}", """{"story":"Welcome","step":"Ask","answers":{"topic":"lamp"}}""", 2L]);
        rows["search_lines"].Add([id, null, Plain(name)]);
        foreach (var line in Enumerable.Range(1, 4)) AddLine(rows, (id, user, name), line, at + (line * 20_000), Text(random, n, line));
        if (isOpen || isClosed) AddRequest(rows, id, n, at + 30_000, isOpen, random);
    }

    private static string Text(Random random, int n, int line)
    {
        var text = Words.Sentence(random, 8);
        if (line == 1 && n % 10 == 1) text += " " + Words.Frequent;
        if (line == 3 && n % 10 is 1 or 2 && n % 20 < 11) text += " " + Words.AlsoFrequent;
        return line == 3 && n % 100_000 == 0 ? text + " " + Words.Rare : text;
    }

    private static void AddLine(
        Dictionary<string, List<object?[]>> rows, (string Id, string User, string Name) of, int line, long at, string text)
    {
        var isPersons = line % 2 == 1;
        var (author, authorName) = isPersons ? (of.User, of.Name) : ("bot", "Bot");
        var activity = JsonSerializer.Serialize(new
        {
            type = "message",
            id = $"{of.Id}|{line:0000000}",
            timestamp = DateTimeOffset.FromUnixTimeMilliseconds(at),
            channelId = "directline",
            from = new { id = author, name = authorName, role = isPersons ? "user" : "bot" },
            conversation = new { id = of.Id },
            recipient = new { id = isPersons ? "bot" : of.User },
            text,
        });
        rows["log"].Add([of.Id, (long)line, at, isPersons ? 1 : 2, author, authorName, 0L, null, activity]);
        rows["search_lines"].Add([of.Id, (long)line, Plain(text)]);
    }

    private static void AddRequest(Dictionary<string, List<object?[]>> rows, string id, int n, long at, bool isOpen, Random random)
    {
        var (agent, message) = ($"agent-{n % Agents}", Words.Sentence(random, 5));
        long? taken = isOpen ? null : at + random.Next(900_000);
        var done = taken + random.Next(1_800_000);
        var story = $"Story {n % 7}";
        rows["user_requests"].Add([
            $"r{id}", id, message, isOpen ? 1 : 3, at, done ?? at, isOpen ? null : agent, isOpen ? null : agent, "[]", story, taken,
            isOpen ? null : agent, taken + 30_000, $"group-{n % 4}"
        ]);
        rows["search_lines"].Add([id, null, Plain(message)]);
        if (taken is null) return;
        rows["takeovers"].Add([id, 1L, agent, agent, story, taken, taken + 30_000, done, n % 3 == 0 ? "Solved" : "Open"]);
        rows["conversation_tags"].Add([id, $"Tag {n % 5}"]);
        rows["audit"].Add([$"{taken:x12}{n:x12}00000000", taken, agent, agent, "control.taken", id, "{}"]);
    }

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split(' ').Distinct(StringComparer.Ordinal));

    private static string Reference(string id, string user, string name) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"user":{"id":"{{{user}}}","name":"{{{name}}}","role":"user"},"bot":{"id":"bot"},"conversation":{"id":"{{{id}}}"},"channelId":"directline"}""");
}
