using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff;

/// <summary>The files of conversations: kept when they are sent, deleted when nothing refers to them any more.</summary>
public sealed class SentFiles(FileRegister register, IUploads uploads, IOptions<UploadRules> rules, TimeProvider time)
{
    /// <summary>Keeps a file that is about to be sent. If no line ever refers to it, it is swept away.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> KeepAsync(
        string conversationId, string name, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var id = OpaqueId.New();
        await register.EnterAsync(new FileRecord(id, conversationId), cancellationToken);
        await uploads.KeepAsync(new Upload(id, conversationId, name, contentType, content), cancellationToken);
        return id;
    }

    /// <summary>Deletes all files of a conversation, at once. Erase it before: then the sweep does what is left undone here.</summary>
    public async Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default) =>
        await DeleteAsync(await register.OfAsync(conversationId, cancellationToken), cancellationToken);

    /// <summary>Deletes the files that no line refers to and that had time enough to be sent.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken = default)
    {
        var keptBefore = time.GetUtcNow() - rules.Value.UnsentLifetime;
        while (await register.UnsentAsync(keptBefore, cancellationToken) is { Count: > 0 } unsent) await DeleteAsync(unsent, cancellationToken);
    }

    /// <summary>Deletes what was sent before <paramref name="than"/>, whether or not lines refer to it.</summary>
    /// <returns>How many.</returns>
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
