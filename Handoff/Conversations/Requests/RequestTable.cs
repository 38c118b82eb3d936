using System.Text.Json;
using Dapper;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Conversations.Requests;

internal static class RequestTable
{
    public static void Insert(StoreTransaction store, UserRequest request, string? key) => store.Execute(
        """
        INSERT INTO user_requests (id, conversation_id, request_key, message, state, created_at, updated_at,
            assignee_id, assignee_name, group_id, story_path, story, translations)
        VALUES (@Id, @ConversationId, @key, @Message, @state, @at, @at, @assigneeId, @assigneeName, @GroupId, @storyPath, @story,
            @translations)
        """,
        new
        {
            request.Id,
            request.ConversationId,
            key,
            request.Message,
            state = (int)request.State,
            at = request.CreatedAt.ToUnixTimeMilliseconds(),
            assigneeId = request.Assignee?.Id,
            assigneeName = request.Assignee?.Name,
            request.GroupId,
            storyPath = JsonSerializer.Serialize(request.StoryPath, JsonSerializerOptions.Web),
            translations = request.Translations is { } said ? JsonSerializer.Serialize(said, JsonSerializerOptions.Web) : null,
            story = request.StoryPath.Count > 0 ? request.StoryPath[^1].Story : null,
        });

    public static UserRequest? Find(StoreTransaction store, string id) => One(store, "id = @id", new { id });

    public static UserRequest? FindByKey(StoreTransaction store, string conversationId, string key) =>
        One(store, "conversation_id = @conversationId AND request_key = @key", new { conversationId, key });

    public static UserRequest? OfConversation(StoreTransaction store, string conversationId) =>
        One(store, "conversation_id = @conversationId ORDER BY created_at DESC, id DESC LIMIT 1", new { conversationId });

    /// <summary>The number of requests in each state, including zeros.</summary>
    public static IReadOnlyDictionary<RequestState, long> Count(StoreTransaction store)
    {
        // Each half has an index of its own.
        var found = store.Query<(int State, long Count)>(
            """
            SELECT state, COUNT(*) FROM user_requests WHERE state <> 3 GROUP BY state
            UNION ALL SELECT 3, COUNT(*) FROM user_requests WHERE state = 3
            """).ToDictionary(row => (RequestState)row.State, row => row.Count);
        return Enum.GetValues<RequestState>().ToDictionary(state => state, found.GetValueOrDefault);
    }

    public static void SetState(StoreTransaction store, string id, RequestState state, long now) =>
        store.Execute("UPDATE user_requests SET state = @state, updated_at = @now WHERE id = @id", new { id, state = (int)state, now });

    public static void Assign(StoreTransaction store, string id, Assignee? assignee, long now) => store.Execute(
        "UPDATE user_requests SET assignee_id = @assigneeId, assignee_name = @assigneeName, updated_at = @now WHERE id = @id",
        new { id, assigneeId = assignee?.Id, assigneeName = assignee?.Name, now });

    /// <summary>Takes this agent's unfinished requests from them: they are open, for any agent.</summary>
    /// <returns>The requests, as they are now.</returns>
    public static IReadOnlyList<UserRequest> ReturnAllOf(StoreTransaction store, string assigneeId, long now) =>
        [.. store.Query<RequestRow>(
        """
        UPDATE user_requests SET state = @open, assignee_id = NULL, assignee_name = NULL, updated_at = @now
        WHERE assignee_id = @assigneeId AND state <> @closed
        RETURNING *
        """,
        new { assigneeId, now, open = (int)RequestState.Open, closed = (int)RequestState.Closed }).Select(row => row.ToRequest())];

    /// <summary>
    /// Writes the new name into unfinished requests. Closed ones, of which there may be any number, keep the name of their time.
    /// </summary>
    /// <returns>The number of requests that show the new name.</returns>
    public static int RenameAssignee(StoreTransaction store, string assigneeId, string name) => store.Execute(
        "UPDATE user_requests SET assignee_name = @name WHERE assignee_id = @assigneeId AND state <> 3", new { assigneeId, name });

    /// <summary>Assigns the conversation's unfinished requests to this agent, as in progress.</summary>
    /// <returns>The ids of the requests that changed.</returns>
    public static IReadOnlyList<string> Start(StoreTransaction store, string conversationId, Holder agent, long now) => store.Query<string>(
        """
        UPDATE user_requests SET state = @inProgress, assignee_id = @AgentId, assignee_name = @Name, updated_at = @now,
            taken_at = COALESCE(taken_at, @now), taken_by = COALESCE(taken_by, @AgentId)
        WHERE conversation_id = @conversationId AND state <> @closed
        RETURNING id
        """,
        new
        {
            conversationId,
            agent.AgentId,
            agent.Name,
            now,
            inProgress = (int)RequestState.InProgress,
            closed = (int)RequestState.Closed
        });

    /// <summary>Reopens the conversation's latest request if it is closed: an agent works on it again.</summary>
    public static void Resume(StoreTransaction store, string conversationId, long now) => store.Execute(
        """
        UPDATE user_requests SET state = @open, updated_at = @now
        WHERE id = (SELECT id FROM user_requests WHERE conversation_id = @conversationId ORDER BY created_at DESC, id DESC LIMIT 1)
            AND state = @closed
        """,
        new { conversationId, now, open = (int)RequestState.Open, closed = (int)RequestState.Closed });

    /// <summary>Records an agent's first answer to the requests that wait for one.</summary>
    public static int Answered(StoreTransaction store, LogEntry line) => store.Execute(
        """
        UPDATE user_requests SET answered_at = @at
        WHERE conversation_id = @ConversationId AND state = @inProgress AND answered_at IS NULL AND taken_at <= @at
        """,
        new { line.ConversationId, at = line.At.ToUnixTimeMilliseconds(), inProgress = (int)RequestState.InProgress });

    /// <summary>Of these requests, those that are not closed and that no agent has answered.</summary>
    public static IReadOnlySet<string> Unanswered(StoreTransaction store, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return new HashSet<string>();
        var values = new DynamicParameters();
        for (var place = 0; place < ids.Count; place++) values.Add($"id{place}", ids[place]);
        var among = string.Join(", ", ids.Select((_, place) => $"@id{place}"));
        return store.Query<string>(
            $"SELECT id FROM user_requests WHERE id IN ({among}) AND state <> {(int)RequestState.Closed} AND answered_at IS NULL", values)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Closes the conversation's unfinished requests, and this one, as answered by this agent.</summary>
    public static void Replied(StoreTransaction store, string id, LogEntry line) => store.Execute(
        """
        UPDATE user_requests SET state = @closed, assignee_id = @agentId, assignee_name = @agentName, updated_at = @at,
            taken_at = COALESCE(taken_at, @at), taken_by = COALESCE(taken_by, @agentId), answered_at = COALESCE(answered_at, @at)
        WHERE conversation_id = @ConversationId AND (id = @id OR state <> @closed)
        """,
        new
        {
            id,
            line.ConversationId,
            agentId = line.Author.Id,
            agentName = line.Author.Name,
            at = line.At.ToUnixTimeMilliseconds(),
            closed = (int)RequestState.Closed,
        });

    /// <summary>Ends the work on requests in progress: closes them, or reopens them for any agent.</summary>
    /// <returns>The ids of the requests that changed.</returns>
    public static IReadOnlyList<string> End(StoreTransaction store, string conversationId, RequestState becomes, long now) =>
        store.Query<string>(
        """
        UPDATE user_requests SET state = @becomes, updated_at = @now,
            assignee_id = CASE WHEN @becomes = @open THEN NULL ELSE assignee_id END,
            assignee_name = CASE WHEN @becomes = @open THEN NULL ELSE assignee_name END
        WHERE conversation_id = @conversationId AND state = @inProgress
        RETURNING id
        """,
        new { conversationId, becomes = (int)becomes, now, open = (int)RequestState.Open, inProgress = (int)RequestState.InProgress });

    private static UserRequest? One(StoreTransaction store, string where, object parameters) =>
        store.QueryFirst<RequestRow>($"SELECT * FROM user_requests WHERE {where}", parameters)?.ToRequest();
}

internal class RequestRow
{
    public required string Id { get; init; }
    public required string ConversationId { get; init; }
    public required string Message { get; init; }
    public int State { get; init; }
    public long CreatedAt { get; init; }
    public long UpdatedAt { get; init; }
    public string? AssigneeId { get; init; }
    public string? AssigneeName { get; init; }
    public string? GroupId { get; init; }
    public required string StoryPath { get; init; }
    public string? Translations { get; init; }

    public UserRequest ToRequest() => new()
    {
        Id = Id,
        ConversationId = ConversationId,
        Message = Message,
        Translations = Translations is null
            ? null
            : JsonSerializer.Deserialize<Dictionary<string, string>>(Translations, JsonSerializerOptions.Web),
        State = (RequestState)State,
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(UpdatedAt),
        Assignee = AssigneeId is null ? null : new Assignee(AssigneeId, AssigneeName!),
        GroupId = GroupId,
        StoryPath = JsonSerializer.Deserialize<List<StoryStep>>(StoryPath, JsonSerializerOptions.Web)!,
    };
}
