using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Microsoft.Bot.Builder.Azure.Blobs;

internal static class UploadToContainerExtension
{
    private const int MostTries = 8;

    /// <summary>Writes the whole blob, and creates its container if there is none yet.</summary>
    /// <exception cref="RequestFailedException">The upload failed, or a condition of the options was not met.</exception>
    public static async Task UploadAsync(
        this BlobContainerClient container, string name, BinaryData content, BlobUploadOptions options,
        CancellationToken cancellationToken = default)
    {
        var blob = container.GetBlobClient(name);
        for (var tries = 1; ; tries++)
            try
            {
                await blob.UploadAsync(content, options, cancellationToken);
                return;
            }
            catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound && tries < MostTries)
            {
                await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            }
            catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.InvalidBlockList && tries < MostTries)
            {
                // Another writer has committed this blob in the meantime, which discarded the blocks staged here.
            }
    }
}
