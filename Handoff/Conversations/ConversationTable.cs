using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations;

internal static class ConversationTable
{
    private const string NextPlaceOfAny = $"{TakeNextPlace} {ReturnPlace}";
    private const string NextPlaceIfBot = $"{TakeNextPlace} AND holder_id IS NULL AND epoch = @epoch {ReturnPlace}";
    private const string NextPlaceInTurn = $"{TakeNextPlace} AND holder_id IS NULL AND epoch = @epoch AND turn_seq < @turn {ReturnPlace}";
    private const string NextPlaceIfAgent = $"{TakeNextPlace} AND holder_id = @agentId {ReturnPlace}";
    private const string NextPlaceIfNotErased = $"{TakeNextPlace} AND erased_at IS NULL {ReturnPlace}";

    private const string TakeNextPlace =
        """
        UPDATE conversations SET
            last_seq = last_seq + 1,
            last_at = CASE WHEN last_at > @at THEN last_at ELSE @at END,
            first_said_at = COALESCE(first_said_at, @saidAt),
            last_inbound_seq = CASE WHEN @isForBot = 1 AND holder_id IS NULL AND bot_paused = 0 THEN last_seq + 1 ELSE last_inbound_seq END
        WHERE id = @id
        """;

    private const string ReturnPlace = "RETURNING last_seq, last_at, epoch, last_inbound_seq, met_human, replied_request";

    public static Conversation? Find(StoreTransaction store, string id) =>
        store.QueryFirst<Row>("SELECT * FROM conversations WHERE id = @id", new { id })?.ToConversation();

    public static IReadOnlyList<Conversation> HeldBy(StoreTransaction store, string holderId) =>
        Many(store, "WHERE holder_id = @holderId ORDER BY created_at, id", new { holderId });

    public static long CountLive(StoreTransaction store) =>
        store.QueryFirst<long>("SELECT COUNT(*) FROM conversations WHERE holder_id IS NOT NULL");

    /// <summary>
    /// Conversations without a holder and without a line after <paramref name="since"/>, ordered by their last line, from a cursor
    /// on.
    /// </summary>
    public static IReadOnlyList<Conversation> Idle(StoreTransaction store, long afterAt, string afterId, long since, int limit) => Many(
        store,
        """
        WHERE last_at <= @since AND (last_at > @afterAt OR (last_at = @afterAt AND id > @afterId))
          AND erased_at IS NULL AND holder_id IS NULL
        ORDER BY last_at, id LIMIT @limit
        """,
        new { afterAt, afterId, since, limit });

    /// <summary>
    /// Conversations that may have lines in this period, ordered by id, after a given id. Erased conversations are left out.
    /// </summary>
    public static IReadOnlyList<Conversation> During(StoreTransaction store, long from, long to, string after, int limit) => Many(
        store,
        "WHERE id > @after AND last_at >= @from AND created_at < @to AND erased_at IS NULL ORDER BY id LIMIT @limit",
        new { from, to, after, limit });

    /// <summary>Conversations whose holder was last seen before <paramref name="since"/>.</summary>
    public static IReadOnlyList<Conversation> HeldByAbsentAgents(StoreTransaction store, long since) => Many(
        store,
        """
        WHERE holder_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM presence WHERE subject = 'agent/' || holder_id AND seen_at >= @since)
        """,
        new { since });

    public static IReadOnlyList<string> OfUser(StoreTransaction store, string channelId, string userId) => store.Query<string>(
        "SELECT id FROM conversations WHERE user_id = @userId AND channel_id = @channelId AND erased_at IS NULL ORDER BY created_at, id",
        new { channelId, userId });

    public static void Create(StoreTransaction store, Conversation conversation) => store.Execute(
        """
        INSERT INTO conversations (id, channel_id, user_id, user_name, locale, reference, created_at, last_at,
            last_seq, epoch, bot_paused, last_inbound_seq, turn_seq)
        VALUES (@Id, @ChannelId, @UserId, @UserName, @Locale, @reference, @at, @at, 0, 0, 0, 0, 0)
        ON CONFLICT (id) DO NOTHING
        """,
        new
        {
            conversation.Id,
            conversation.ChannelId,
            conversation.UserId,
            conversation.UserName,
            conversation.Locale,
            reference = ActivityJson.Serialize(conversation.Reference),
            at = conversation.CreatedAt.ToUnixTimeMilliseconds(),
        });

    public static void SetLocale(StoreTransaction store, string id, string locale) =>
        Change(store, "SET locale = @locale WHERE id = @id", new { id, locale });

    public static void SetUser(StoreTransaction store, string id, ChannelAccount user) =>
        Change(store, "SET user_id = @Id, user_name = @Name WHERE id = @id", new { user.Id, user.Name, id });

    /// <returns>The ids of this person's conversations.</returns>
    public static IReadOnlyList<string> Rename(StoreTransaction store, string userId, string? name) => ChangeMany(
        store, "SET user_name = @name WHERE user_id = @userId AND erased_at IS NULL", new { userId, name });

    /// <summary>Records that a human was asked for.</summary>
    public static void SetMetHuman(StoreTransaction store, string id) =>
        store.Execute("UPDATE conversations SET met_human = 1 WHERE id = @id AND met_human = 0", new { id });

    public static void Reopen(StoreTransaction store, string id, string? userName) =>
        Change(store, "SET erased_at = NULL, user_name = @userName WHERE id = @id", new { id, userName });

    public static bool SetBotPaused(StoreTransaction store, string id, bool paused) =>
        Change(store, "SET bot_paused = @paused WHERE id = @id", new { id, paused = paused ? 1 : 0 });

    /// <returns>False if the bot was not paused, or if an agent has control.</returns>
    public static bool ResumeBot(StoreTransaction store, string id) => Change(
        store, "SET bot_paused = 0 WHERE id = @id AND bot_paused = 1 AND holder_id IS NULL AND erased_at IS NULL", new { id });

    public static bool TakeControl(StoreTransaction store, string id, Holder holder) => Change(
        store,
        """
        SET epoch = epoch + 1, holder_id = @AgentId, holder_name = @Name, met_human = 1, replied_request = NULL
        WHERE id = @id AND holder_id IS NULL
        """,
        new { id, holder.AgentId, holder.Name });

    /// <summary>
    /// Ends what the bot had begun, and keeps it out of what comes: an agent answers the request while nobody has control.
    /// </summary>
    /// <returns>False if an agent has control.</returns>
    public static bool BeginReply(StoreTransaction store, string id, string requestId) => Change(
        store,
        """
        SET epoch = epoch + 1, bot_paused = 1, met_human = 1, replied_request = @requestId
        WHERE id = @id AND holder_id IS NULL AND erased_at IS NULL
        """,
        new { id, requestId });

    /// <summary>The person is back and has said something to the agent's answer.</summary>
    public static void EndReply(StoreTransaction store, string id, long now) => Change(
        store, "SET replied_request = NULL, returned_at = @now WHERE id = @id", new { id, now });

    public static bool ReleaseControl(StoreTransaction store, string id, string holderId) => Change(
        store,
        "SET epoch = epoch + 1, holder_id = NULL, holder_name = NULL, bot_paused = 0 WHERE id = @id AND holder_id = @holderId",
        new { id, holderId });

    /// <returns>The ids of the conversations that show the new name.</returns>
    public static IReadOnlyList<string> RenameHolder(StoreTransaction store, string holderId, string name) =>
        ChangeMany(store, "SET holder_name = @name WHERE holder_id = @holderId", new { holderId, name });

    /// <summary>Changes a conversation's row otherwise than by a line or the end of a turn.</summary>
    /// <returns>False if the condition did not hold.</returns>
    public static bool Change(StoreTransaction store, string change, object parameters) => ChangeMany(store, change, parameters).Count > 0;

    /// <summary>The conversation, locked until this transaction ends: no node can change it in the meantime.</summary>
    public static Conversation? Settled(StoreTransaction store, string id) =>
        store.QueryFirst<Row>("UPDATE conversations SET epoch = epoch WHERE id = @id RETURNING *", new { id })?.ToConversation();

    /// <summary>Assigns the next sequence number; null if the fence does not hold.</summary>
    public static LogPosition? NextPlace(StoreTransaction store, LogDraft draft) => store.QueryFirst<LogPosition>(
        NextPlaceIf(draft.Fence),
        new
        {
            id = draft.ConversationId,
            at = draft.At.ToUnixTimeMilliseconds(),
            saidAt = draft.IsSaidByPerson ? draft.At.ToUnixTimeMilliseconds() : (long?)null,
            isForBot = draft.IsForBot ? 1 : 0,
            epoch = (draft.Fence as Fence.BotControl)?.Epoch,
            turn = (draft.Fence as Fence.BotControl)?.TurnSeq,
            agentId = (draft.Fence as Fence.AgentControl)?.AgentId,
        });

    private static IReadOnlyList<string> ChangeMany(StoreTransaction store, string change, object parameters)
    {
        var changed = store.Query<Row>($"UPDATE conversations {change} RETURNING *", parameters);
        foreach (var row in changed) store.Publish(new ConversationChanged(row.ToConversation()));
        return [.. changed.Select(row => row.Id)];
    }

    private static string NextPlaceIf(Fence fence) => fence switch
    {
        Fence.BotControl { TurnSeq: not null } => NextPlaceInTurn,
        Fence.BotControl => NextPlaceIfBot,
        Fence.AgentControl => NextPlaceIfAgent,
        Fence.NotErased => NextPlaceIfNotErased,
        _ => NextPlaceOfAny,
    };

    private static Conversation[] Many(StoreTransaction store, string where, object parameters) =>
        [.. store.Query<Row>($"SELECT * FROM conversations {where}", parameters).Select(row => row.ToConversation())];

    internal sealed class LogPosition
    {
        public long LastSeq { get; init; }
        public long LastAt { get; init; }
        public long Epoch { get; init; }
        public long LastInboundSeq { get; init; }
        public long MetHuman { get; init; }

        /// <summary>The request whose answer the person has not reacted to yet.</summary>
        public string? RepliedRequest { get; init; }
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string ChannelId { get; init; }
        public required string UserId { get; init; }
        public string? UserName { get; init; }
        public string? Locale { get; init; }
        public required string Reference { get; init; }
        public long CreatedAt { get; init; }
        public long LastAt { get; init; }
        public long LastSeq { get; init; }
        public long Epoch { get; init; }
        public string? HolderId { get; init; }
        public string? HolderName { get; init; }
        public int BotPaused { get; init; }
        public long TurnSeq { get; init; }
        public long LastInboundSeq { get; init; }
        public long? ErasedAt { get; init; }

        public Conversation ToConversation() => new()
        {
            Id = Id,
            ChannelId = ChannelId,
            UserId = UserId,
            UserName = UserName,
            Locale = Locale,
            Reference = ActivityJson.Deserialize<ConversationReference>(Reference),
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            LastAt = DateTimeOffset.FromUnixTimeMilliseconds(LastAt),
            LastSeq = LastSeq,
            TurnSeq = TurnSeq,
            LastInboundSeq = LastInboundSeq,
            BotPaused = BotPaused != 0,
            ErasedAt = ErasedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
            Control = new Control(Epoch, HolderId is null ? null : new Holder(HolderId, HolderName!)),
        };
    }
}
