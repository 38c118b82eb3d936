using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LiveTakeover.Bot.Uploads;

internal static class DeleteWhereExtension
{
    /// <summary>Deletes the blobs that are so.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> DeleteWhereAsync(this BlobContainerClient container, Func<BlobItem, bool> isSo, CancellationToken cancellationToken)
    {
        var deleted = 0;
        try
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, cancellationToken: cancellationToken))
                if (isSo(blob) && await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken)) deleted++;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // Nothing was kept yet.
        }

        return deleted;
    }
}
