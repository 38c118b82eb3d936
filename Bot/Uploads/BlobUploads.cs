using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LiveTakeover.Handoff.Conversations.Files;

namespace LiveTakeover.Bot.Uploads;

/// <summary>Uploads in Azure Blob Storage, one blob each. Clients download them from this host, never from the account itself.</summary>
internal sealed class BlobUploads(BlobContainerClient container) : IUploads
{
    // Blob metadata is sent as HTTP headers, so text from people is escaped.
    private const string Name = "name";
    private const string Conversation = "conversation";

    public Task KeepAsync(Upload upload, CancellationToken cancellationToken = default) =>
        container.UploadAsync(upload.Id, new BinaryData(upload.Content), Label(upload), cancellationToken);

    public async Task<StoredUpload?> OpenAsync(string id, CancellationToken cancellationToken = default)
    {
        // The id becomes part of a URL, so its form is checked before anything else.
        if (!OpaqueId.IsWellFormed(id)) return null;
        try
        {
            BlobDownloadStreamingResult found = await Blob(id).DownloadStreamingAsync(cancellationToken: cancellationToken);
            return new StoredUpload(Uri.UnescapeDataString(found.Details.Metadata[Name]), found.Details.ContentType, found.Content);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
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
            if (Uri.UnescapeDataString(found.Metadata[Conversation]) == conversationId)
                await Blob(id).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            // There is nothing to delete.
        }
    }

    public Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default) =>
        container.DeleteWhereAsync(blob => blob.Properties.LastModified < than, cancellationToken);

    private static BlobUploadOptions Label(Upload upload) => new()
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
