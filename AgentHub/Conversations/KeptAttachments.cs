using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.AgentHub;

/// <summary>A file waits only so long for the line that sends it: no line may name one that is gone, or one of another conversation.</summary>
internal sealed class KeptAttachments(FileRegister register, IFileAddresses? addresses = null)
{
    public async Task<bool> AreThereAsync(string conversationId, IReadOnlyCollection<string> urls, HttpRequest request, CancellationToken cancellationToken)
    {
        if (addresses is null) return true;
        var ours = urls.Select(url => url[(url.LastIndexOf('/') + 1)..]).Where(id => urls.Contains(addresses.Of(id, request))).ToList();
        if (ours.Count == 0) return true;
        var kept = (await register.OfAsync(conversationId, cancellationToken)).Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        return ours.TrueForAll(kept.Contains);
    }
}
