namespace LiveTakeover.Handoff.Conversations.Files;

internal static class FileTable
{
    private const string IsSent =
        "EXISTS (SELECT 1 FROM log WHERE log.conversation_id = files.conversation_id AND log.activity LIKE '%' || files.id || '%')";

    public static int Insert(StoreTransaction store, FileRecord file, long bytes, bool isPersons, long keptAt) => store.Execute(
        """
        INSERT INTO files (id, conversation_id, kept_at, settled, bytes, is_persons)
        VALUES (@Id, @ConversationId, @keptAt, 0, @bytes, @isPersons)
        """,
        new { file.Id, file.ConversationId, keptAt, bytes, isPersons = isPersons ? 1 : 0 });

    /// <summary>
    /// Adds to the bytes of all files. Until the transaction ends, no other node adds any, so what is summed up afterwards stays so.
    /// </summary>
    /// <returns>False if there would be more than <paramref name="most"/>.</returns>
    public static bool Add(StoreTransaction store, long bytes, long most) => store.Execute(
        "UPDATE file_totals SET bytes = bytes + @bytes WHERE name = 'all' AND bytes + @bytes <= @most", new { bytes, most }) == 1;

    /// <summary>The bytes of files that the person of this conversation has sent.</summary>
    public static long OfPerson(StoreTransaction store, string conversationId) => store.QueryFirst<long>(
        "SELECT COALESCE(SUM(bytes), 0) FROM files WHERE conversation_id = @conversationId AND is_persons = 1", new { conversationId });

    /// <summary>The bytes of files that persons have sent since then.</summary>
    public static long OfPersonsSince(StoreTransaction store, long keptAt) => store.QueryFirst<long>(
        "SELECT COALESCE(SUM(bytes), 0) FROM files WHERE kept_at > @keptAt AND is_persons = 1", new { keptAt });

    public static IReadOnlyList<FileRecord> Of(StoreTransaction store, string conversationId) =>
        store.Query<FileRecord>("SELECT id, conversation_id FROM files WHERE conversation_id = @conversationId", new { conversationId });

    /// <summary>A referenced file is kept and never swept again.</summary>
    public static int Settle(StoreTransaction store, long keptBefore) =>
        store.Execute($"UPDATE files SET settled = 1 WHERE settled = 0 AND kept_at < @keptBefore AND {IsSent}", new { keptBefore });

    public static IReadOnlyList<FileRecord> Unsettled(StoreTransaction store, long keptBefore, int limit) => store.Query<FileRecord>(
        "SELECT id, conversation_id FROM files WHERE settled = 0 AND kept_at < @keptBefore ORDER BY kept_at LIMIT @limit",
        new { keptBefore, limit });

    /// <summary>Prepares the files of a conversation for the sweep, because the lines that refer to them are about to be deleted.</summary>
    public static int Unsettle(StoreTransaction store, string conversationId) =>
        store.Execute("UPDATE files SET settled = 0, kept_at = 0 WHERE conversation_id = @conversationId", new { conversationId });

    // Files of an erased conversation have a time of 0 and are left to the sweep.
    public static void DeleteOlder(StoreTransaction store, long than) =>
        Delete(store, "kept_at < @than AND kept_at > 0", new { than });

    public static void Delete(StoreTransaction store, string id) => Delete(store, "id = @id", new { id });

    private static void Delete(StoreTransaction store, string where, object parameters)
    {
        var bytes = store.Query<long>($"DELETE FROM files WHERE {where} RETURNING bytes", parameters).Sum();
        store.Execute("UPDATE file_totals SET bytes = bytes - @bytes WHERE name = 'all'", new { bytes });
    }
}
