using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace LiveTakeover.BotFramework;

/// <summary>Writes a blob whole: it is there when its last block is committed, and not before.</summary>
public static class Blocks
{
    const int Size = 1024 * 1024;
    const int MostTries = 8;

    /// <summary>Writes the blob, and its container where there is none yet.</summary>
    /// <exception cref="RequestFailedException">Also when a condition of the options is not met.</exception>
    public static async Task<BlobContentInfo> WriteAsync(
        this BlobContainerClient container, string name, ReadOnlyMemory<byte> content, CommitBlockListOptions options, CancellationToken cancellationToken = default)
    {
        var blob = container.GetBlockBlobClient(name);
        for (var tries = 1; ; tries++)
            try
            {
                return await blob.CommitBlockListAsync(await StageAsync(blob, content, cancellationToken), options, cancellationToken);
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.ContainerNotFound && tries < MostTries)
            {
                await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.InvalidBlockList && tries < MostTries)
            {
                // Somebody else has committed this blob in between, which threw away what was staged here.
            }
    }

    // Ids of this writer alone: those who write the same blob at once must not commit each other's blocks.
    static async Task<List<string>> StageAsync(BlockBlobClient blob, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var id = RandomNumberGenerator.GetBytes(20);
        var blocks = new List<string>();
        for (var from = 0; from < content.Length; from += Size)
        {
            BinaryPrimitives.WriteInt32BigEndian(id, blocks.Count);
            blocks.Add(Convert.ToBase64String(id));
            using var block = new MemoryStream(content.Slice(from, Math.Min(Size, content.Length - from)).ToArray(), writable: false);
            await blob.StageBlockAsync(blocks[^1], block, cancellationToken: cancellationToken);
        }
        return blocks;
    }
}
