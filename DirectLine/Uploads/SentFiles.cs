using LiveTakeover.Handoff;

namespace LiveTakeover.DirectLine;

/// <summary>The files that were sent into a conversation.</summary>
public sealed class SentFiles(ConversationLog log, IUploads uploads)
{
    /// <summary>Deletes them. Do it before their conversation is erased: its log is the list of them.</summary>
    public async Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        long after = 0;
        while (await log.ReadAsync(conversationId, after, cancellationToken: cancellationToken) is { Count: > 0 } entries)
        {
            after = entries[^1].Seq;
            foreach (var attachment in entries.SelectMany(entry => entry.Activity.Attachments ?? []))
            {
                if (attachment.ContentUrl is { } address) await uploads.DeleteAsync(conversationId, address[(address.LastIndexOf('/') + 1)..], cancellationToken);
            }
        }
    }
}
