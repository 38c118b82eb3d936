using System.IO.Pipelines;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LiveTakeover.Bot.Uploads;

internal static class UploadToContainerExtension
{
    /// <summary>Writes the blob, and creates its container if there is none yet.</summary>
    public static Task UploadAsync(
        this BlobContainerClient container, string name, BinaryData content, BlobUploadOptions options,
        CancellationToken cancellationToken) =>
        container.WithContainerAsync(
            () => container.GetBlobClient(name).UploadAsync(content, options, cancellationToken), cancellationToken);

    /// <summary>
    /// The same, part by part. If a part cannot be read, the blob stays as it was, because its blocks become a blob at the end only.
    /// </summary>
    public static Task UploadAsync(
        this BlobContainerClient container, string name, IAsyncEnumerable<ReadOnlyMemory<byte>> parts, BlobUploadOptions options,
        CancellationToken cancellationToken) =>
        container.WithContainerAsync(
            async () =>
            {
                var pipe = new Pipe();
                var reading = PassOnAsync(parts, pipe.Writer, cancellationToken);
                await using var content = pipe.Reader.AsStream();
                await container.GetBlobClient(name).UploadAsync(content, options, cancellationToken);
                await reading;
            },
            cancellationToken);

    private static async Task WithContainerAsync(this BlobContainerClient container, Func<Task> upload, CancellationToken cancellationToken)
    {
        try
        {
            await upload();
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await upload();
        }
    }

    private static async Task PassOnAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> parts, PipeWriter to, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var part in parts.WithCancellation(cancellationToken))
                if ((await to.WriteAsync(part, cancellationToken)).IsCompleted) break;
            await to.CompleteAsync();
        }
        catch (Exception failure)
        {
            // Whoever reads the parts meets it.
            await to.CompleteAsync(failure);
        }
    }
}
