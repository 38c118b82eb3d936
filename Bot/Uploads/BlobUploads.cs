using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff;

namespace LiveTakeover.Bot.Uploads;

/// <summary>Uploads in Azure Blob Storage, one blob each. People get them from this host, never from the account itself.</summary>
internal sealed class BlobUploads(BlobContainerClient container) : IUploads
{
    // Metadata are headers, so what people wrote is escaped.
    private const string Name = "name";
    private const string Conversation = "conversation";

    public Task KeepAsync(Upload upload, CancellationToken cancellationToken = default) =>
        container.WriteAsync(upload.Id, upload.Content, Label(upload), cancellationToken);

    public async Task<KeptUpload?> OpenAsync(string id, CancellationToken cancellationToken = default)
    {
        // An id becomes part of an address, so it must be one of ours before anything else.
        if (!OpaqueId.IsWellFormed(id)) return null;
        try
        {
            BlobDownloadStreamingResult found = await Blob(id).DownloadStreamingAsync(cancellationToken: cancellationToken);
            return new KeptUpload(Uri.UnescapeDataString(found.Details.Metadata[Name]), found.Details.ContentType, found.Content);
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    public async Task DeleteAsync(string conversationId, string id, CancellationToken cancellationToken = default)
    {
        if (!OpaqueId.IsWellFormed(id)) return;
        try
        {
            BlobProperties found = await Blob(id).GetPropertiesAsync(cancellationToken: cancellationToken);
            if (Uri.UnescapeDataString(found.Metadata[Conversation]) == conversationId) await Blob(id).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            // There is nothing to delete.
        }
    }

    public Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default) =>
        container.DeleteWhereAsync(blob => blob.Properties.LastModified < than, cancellationToken);

    private static CommitBlockListOptions Label(Upload upload) => new()
    {
        HttpHeaders = new BlobHttpHeaders { ContentType = upload.ContentType },
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Name] = Uri.EscapeDataString(upload.Name),
            [Conversation] = Uri.EscapeDataString(upload.ConversationId),
        },
        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
    };

    private BlockBlobClient Blob(string id) => container.GetBlockBlobClient(id);
}
