using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>A file that somebody sent into a conversation, or was about to.</summary>
public sealed record FileRecord(string Id, string ConversationId);

/// <summary>
/// Which files there are, wherever their content lives. A file is entered before it is kept, so that none is forgotten when
/// the process dies in between.
/// </summary>
public sealed class FileRegister(IDatabase database, TimeProvider time)
{
    private const int Sweep = 100;

    public Task EnterAsync(FileRecord file, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => FileTable.Insert(store, file, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    public Task<IReadOnlyList<FileRecord>> OfAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => FileTable.Of(store, conversationId), cancellationToken);

    /// <summary>
    /// Some of the files that were kept before an instant and that no line refers to: never sent, sent twice, or their
    /// conversation was erased. Each file that a line does refer to is looked at once.
    /// </summary>
    public Task<IReadOnlyList<FileRecord>> UnsentAsync(DateTimeOffset keptBefore, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                FileTable.Settle(store, keptBefore.ToUnixTimeMilliseconds());
                return FileTable.Unsettled(store, keptBefore.ToUnixTimeMilliseconds(), Sweep);
            },
            cancellationToken);

    /// <summary>Its content is deleted.</summary>
    public Task StrikeAsync(FileRecord file, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => FileTable.Delete(store, file.Id), cancellationToken);

    /// <summary>The contents of all that were kept before an instant are deleted.</summary>
    public Task StrikeOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => FileTable.DeleteOlder(store, than.ToUnixTimeMilliseconds()), cancellationToken);
}
