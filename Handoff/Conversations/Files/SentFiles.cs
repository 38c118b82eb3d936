using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>The files of conversations: stored when they are sent, deleted when no line refers to them any more.</summary>
public sealed class SentFiles(FileRegister register, IUploads uploads, IOptions<UploadRules> rules, TimeProvider time)
{
    /// <summary>Stores a file that is about to be sent. The sweep deletes it if no line refers to it.</summary>
    /// <returns>The file's id.</returns>
    /// <exception cref="UploadQuotaException">More would be kept than <see cref="UploadRules.Quota"/> allows.</exception>
    public async Task<string> KeepAsync(
        string conversationId, AuthorKind by, string name, string contentType, ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken = default)
    {
        var id = OpaqueId.New();
        await register.EnterAsync(new FileRecord(id, conversationId), content.Length, by, cancellationToken);
        await uploads.KeepAsync(new Upload(id, conversationId, name, TextType.Of(contentType, content.Span), content), cancellationToken);
        return id;
    }

    /// <summary>
    /// Deletes all files of a conversation now. Erase the conversation first: then the sweep deletes whatever a failure here leaves
    /// behind.
    /// </summary>
    public async Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default) =>
        await DeleteAsync(await register.OfAsync(conversationId, cancellationToken), cancellationToken);

    /// <summary>Deletes the files that no line refers to and whose time to be sent is over.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken = default)
    {
        var keptBefore = time.GetUtcNow() - rules.Value.UnsentLifetime;
        while (await register.UnsentAsync(keptBefore, cancellationToken) is { Count: > 0 } unsent)
            await DeleteAsync(unsent, cancellationToken);
    }

    /// <summary>Deletes files stored before <paramref name="than"/>, whether or not lines refer to them.</summary>
    /// <returns>The number of deleted files.</returns>
    public async Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default)
    {
        var deleted = await uploads.DeleteOlderAsync(than, cancellationToken);
        await register.StrikeOlderAsync(than, cancellationToken);
        return deleted;
    }

    private async Task DeleteAsync(IEnumerable<FileRecord> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            await uploads.DeleteAsync(file.ConversationId, file.Id, cancellationToken);
            await register.StrikeAsync(file, cancellationToken);
        }
    }
}
