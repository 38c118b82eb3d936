using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LiveTakeover.DirectLine;

namespace LiveTakeover.Bot.Uploads;

/// <summary>Uploads in Azure Blob Storage, one blob each. People get them from this host, never from the account itself.</summary>
internal sealed class BlobUploads(UploadsOptions options) : IUploads
{
    private const int IdLength = 32;
    private const int BlockSize = 1024 * 1024;

    // Metadata are headers, so what people wrote is escaped.
    private const string Name = "name";
    private const string Conversation = "conversation";

    private readonly BlobContainerClient container = new(options.ConnectionString, options.Container);

    public async Task<string> KeepAsync(Upload upload, CancellationToken cancellationToken = default)
    {
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        try
        {
            await WriteAsync(id, upload, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await WriteAsync(id, upload, cancellationToken);
        }

        return id;
    }

    public async Task<KeptUpload?> OpenAsync(string id, CancellationToken cancellationToken = default)
    {
        if (!IsOurs(id)) return null;
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
        if (!IsOurs(id)) return;
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

    // An id becomes part of an address, so it must be one of ours before anything else.
    private static bool IsOurs(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);

    // The blob is there when its last block is committed, and not before.
    private async Task WriteAsync(string id, Upload upload, CancellationToken cancellationToken)
    {
        var blocks = new List<string>();
        for (var from = 0; from < upload.Content.Length; from += BlockSize)
        {
            var block = upload.Content.Slice(from, Math.Min(BlockSize, upload.Content.Length - from));
            blocks.Add(Convert.ToBase64String(BitConverter.GetBytes(blocks.Count)));
            using var content = new MemoryStream(block.ToArray(), writable: false);
            await Blob(id).StageBlockAsync(blocks[^1], content, cancellationToken: cancellationToken);
        }

        var commit = new CommitBlockListOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = upload.ContentType },
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Name] = Uri.EscapeDataString(upload.Name),
                [Conversation] = Uri.EscapeDataString(upload.ConversationId),
            },
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        await Blob(id).CommitBlockListAsync(blocks, commit, cancellationToken);
    }

    private BlockBlobClient Blob(string id) => container.GetBlockBlobClient(id);
}
