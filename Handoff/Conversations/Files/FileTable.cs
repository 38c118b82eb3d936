namespace LiveTakeover.Handoff.Conversations.Files;

internal static class FileTable
{
    private const string IsSent =
        "EXISTS (SELECT 1 FROM log WHERE log.conversation_id = files.conversation_id AND log.activity LIKE '%' || files.id || '%')";

    public static int Insert(StoreTransaction store, FileRecord file, long keptAt) => store.Execute(
        "INSERT INTO files (id, conversation_id, kept_at, settled) VALUES (@Id, @ConversationId, @keptAt, 0)",
        new { file.Id, file.ConversationId, keptAt });

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
    public static int DeleteOlder(StoreTransaction store, long than) =>
        store.Execute("DELETE FROM files WHERE kept_at < @than AND kept_at > 0", new { than });

    public static int Delete(StoreTransaction store, string id) => store.Execute("DELETE FROM files WHERE id = @id", new { id });
}
