using LiveTakeover.Handoff.Conversations.Files;

namespace LiveTakeover.AgentHub.Conversations;

/// <summary>
/// Checks the files of a message. An unsent file is deleted after a while, so a message must not name a missing file, or one of
/// another conversation.
/// </summary>
internal sealed class LineAttachments(FileRegister register, IFileAddresses? addresses = null)
{
    public async Task<bool> AreThereAsync(
        string conversationId, IReadOnlyCollection<string> urls, HttpRequest request, CancellationToken cancellationToken)
    {
        if (addresses is null) return true;
        var ours = urls.Select(url => url[(url.LastIndexOf('/') + 1)..]).Where(id => urls.Contains(addresses.Of(id, request))).ToList();
        if (ours.Count == 0) return true;
        var kept = (await register.OfAsync(conversationId, cancellationToken)).Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        return ours.TrueForAll(kept.Contains);
    }
}
