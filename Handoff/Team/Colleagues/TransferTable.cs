namespace LiveTakeover.Handoff.Team.Colleagues;

internal static class TransferTable
{
    private const string StandingOffers =
        """
        SELECT transfers.* FROM transfers JOIN conversations ON conversations.id = transfers.conversation_id
        WHERE conversations.epoch = transfers.epoch AND transfers.expires_at > @now
        """;

    public static void Put(StoreTransaction store, Transfer offer) => store.Execute(
        """
        INSERT INTO transfers (conversation_id, epoch, from_id, from_name, to_id, to_name, note, offered_at, expires_at)
        VALUES (@ConversationId, @Epoch, @fromId, @fromName, @toId, @toName, @Note, @offeredAt, @expiresAt)
        ON CONFLICT (conversation_id) DO UPDATE SET epoch = excluded.epoch, from_id = excluded.from_id, from_name = excluded.from_name,
            to_id = excluded.to_id, to_name = excluded.to_name, note = excluded.note, offered_at = excluded.offered_at, expires_at = excluded.expires_at
        """,
        new
        {
            offer.ConversationId,
            offer.Epoch,
            fromId = offer.From.AgentId,
            fromName = offer.From.Name,
            toId = offer.To.AgentId,
            toName = offer.To.Name,
            offer.Note,
            offeredAt = offer.OfferedAt.ToUnixTimeMilliseconds(),
            expiresAt = offer.ExpiresAt.ToUnixTimeMilliseconds(),
        });

    /// <summary>The conversation's offer, if it is valid: control has not changed since, and it has not expired.</summary>
    public static Transfer? Find(StoreTransaction store, string conversationId, long now) =>
        store.QueryFirst<Row>(
            $"{StandingOffers} AND transfers.conversation_id = @conversationId", new { conversationId, now })?.ToTransfer();

    public static IReadOnlyList<Transfer> Standing(StoreTransaction store, string accountId, long now) =>
        [.. store.Query<Row>(
            $"{StandingOffers} AND (to_id = @accountId OR from_id = @accountId) ORDER BY offered_at", new { accountId, now })
            .Select(row => row.ToTransfer())];

    /// <summary>Changes the holder in one step, if control has not changed since the offer.</summary>
    public static bool HandOver(StoreTransaction store, Transfer offer) => ConversationTable.Change(
        store,
        """
        SET epoch = epoch + 1, holder_id = @toId, holder_name = @toName
        WHERE id = @ConversationId AND holder_id = @fromId AND epoch = @Epoch
        """,
        new { offer.ConversationId, offer.Epoch, fromId = offer.From.AgentId, toId = offer.To.AgentId, toName = offer.To.Name });

    public static void Delete(StoreTransaction store, string conversationId) =>
        store.Execute("DELETE FROM transfers WHERE conversation_id = @conversationId", new { conversationId });

    /// <returns>The offers to and from this agent, which ended.</returns>
    public static IReadOnlyList<Transfer> DeleteAllOf(StoreTransaction store, string accountId) =>
        [.. store.Query<Row>(
            "DELETE FROM transfers WHERE from_id = @accountId OR to_id = @accountId RETURNING *", new { accountId })
            .Select(row => row.ToTransfer())];

    /// <returns>The agents whose offers show the new name.</returns>
    public static IEnumerable<string> RenameAgent(StoreTransaction store, string accountId, string name) => store.Query<Row>(
        """
        UPDATE transfers SET from_name = CASE WHEN from_id = @accountId THEN @name ELSE from_name END,
            to_name = CASE WHEN to_id = @accountId THEN @name ELSE to_name END
        WHERE from_id = @accountId OR to_id = @accountId
        RETURNING *
        """,
        new { accountId, name }).SelectMany(row => new[] { row.FromId, row.ToId }).Distinct(StringComparer.Ordinal);

    private sealed class Row
    {
        public required string ConversationId { get; init; }
        public long Epoch { get; init; }
        public required string FromId { get; init; }
        public required string FromName { get; init; }
        public required string ToId { get; init; }
        public required string ToName { get; init; }
        public string? Note { get; init; }
        public long OfferedAt { get; init; }
        public long ExpiresAt { get; init; }

        public Transfer ToTransfer() => new(
            ConversationId, Epoch, new Holder(FromId, FromName), new Holder(ToId, ToName), Note,
            DateTimeOffset.FromUnixTimeMilliseconds(OfferedAt), DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt));
    }
}
