using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>A file that was sent into a conversation, or was about to be.</summary>
public sealed record FileRecord(string Id, string ConversationId);

/// <summary>
/// The list of all files, wherever their content is stored. A file is entered before its content is written, so that a crash in
/// between leaves no unlisted file.
/// </summary>
public sealed class FileRegister(IDatabase database, IOptions<UploadRules> rules, TimeProvider time)
{
    private const int Sweep = 100;
    private const int LeastBytes = 4096;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <param name="file">The file.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="by">A person, whose files have quotas of their own, or an agent.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <exception cref="UploadQuotaException">The file would exceed a quota.</exception>
    public Task EnterAsync(
        FileRecord file, long bytes = 0, AuthorKind by = AuthorKind.User, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Enter(store, file, Math.Max(bytes, LeastBytes), by == AuthorKind.User), cancellationToken);

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

    private void Enter(StoreTransaction store, FileRecord file, long bytes, bool isPersons)
    {
        var (now, quota) = (time.GetUtcNow(), rules.Value.Quota);
        if (!FileTable.Add(store, bytes, quota.InAll)) throw new UploadQuotaException("This host keeps no more files now.");
        if (isPersons && FileTable.OfPerson(store, file.ConversationId) + bytes > quota.PerConversation)
            throw new UploadQuotaException("This conversation has as many files as one may have.");
        if (isPersons && FileTable.OfPersonsSince(store, (now - Day).ToUnixTimeMilliseconds()) + bytes > quota.PerDay)
            throw new UploadQuotaException("This host takes no more files today. Try again tomorrow.");
        FileTable.Insert(store, file, bytes, isPersons, now.ToUnixTimeMilliseconds());
    }
}
