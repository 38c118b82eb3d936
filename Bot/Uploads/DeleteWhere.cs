using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LiveTakeover.Bot.Uploads;

internal static class DeleteWhereExtension
{
    /// <summary>Deletes the blobs for which <paramref name="isSo"/> returns true.</summary>
    /// <returns>The number of deleted blobs.</returns>
    public static async Task<int> DeleteWhereAsync(
        this BlobContainerClient container, Func<BlobItem, bool> isSo, CancellationToken cancellationToken)
    {
        var deleted = 0;
        try
        {
            await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellationToken))
                if (isSo(blob) && await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken)) deleted++;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // The container does not exist yet.
        }

        return deleted;
    }
}
