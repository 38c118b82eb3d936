using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LiveTakeover.Bot.Uploads;

internal static class UploadToContainerExtension
{
    /// <summary>Writes the blob, and creates its container if there is none yet.</summary>
    public static async Task UploadAsync(
        this BlobContainerClient container, string name, BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(name);
        try
        {
            await blob.UploadAsync(content, options, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await blob.UploadAsync(content, options, cancellationToken);
        }
    }
}
