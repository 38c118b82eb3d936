namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>A file that was sent into a conversation, or was about to be.</summary>
public sealed record FileRecord(string Id, string ConversationId);

/// <summary>
/// The list of all files, wherever their content is stored. A file is entered before its content is written, so that a crash in
/// between leaves no unlisted file.
/// </summary>
public sealed class FileRegister(IDatabase database, TimeProvider time)
{
    private const int Sweep = 100;

    public Task EnterAsync(FileRecord file, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => FileTable.Insert(store, file, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    public Task<IReadOnlyList<FileRecord>> OfAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => FileTable.Of(store, conversationId), cancellationToken);

    /// <summary>
    /// Some of the files entered before an instant that no line refers to: never sent, sent twice, or left over from an erased
    /// conversation. Each referenced file is checked only once.
    /// </summary>
    public Task<IReadOnlyList<FileRecord>> UnsentAsync(DateTimeOffset keptBefore, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                FileTable.Settle(store, keptBefore.ToUnixTimeMilliseconds());
                return FileTable.Unsettled(store, keptBefore.ToUnixTimeMilliseconds(), Sweep);
            },
            cancellationToken);

    /// <summary>Removes the entry of a file whose content was deleted.</summary>
    public Task StrikeAsync(FileRecord file, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => FileTable.Delete(store, file.Id), cancellationToken);

    /// <summary>Removes the entries of all files older than an instant, whose contents were deleted.</summary>
    public Task StrikeOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => FileTable.DeleteOlder(store, than.ToUnixTimeMilliseconds()), cancellationToken);
}
