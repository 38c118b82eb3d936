using System.Globalization;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LiveTakeover.Handoff.Team.Archive;

namespace LiveTakeover.Bot.Uploads;

/// <summary>Archived transcripts in the same storage account as the uploads, in a separate container.</summary>
internal sealed class BlobArchive(BlobContainerClient container) : ITranscriptArchive
{
    private const string LastAt = "lastAt";

    // Only so much of a transcript is in memory at once.
    private const int BlockSize = 4 * 1024 * 1024;

    public Task KeepAsync(ArchivedTranscript transcript, CancellationToken cancellationToken = default)
    {
        var options = new BlobUploadOptions
        {
            TransferOptions = new StorageTransferOptions
            {
                InitialTransferSize = BlockSize,
                MaximumTransferSize = BlockSize,
                MaximumConcurrency = 1,
            },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [LastAt] = transcript.LastAt.ToString("O", CultureInfo.InvariantCulture),
            },
        };
        return container.UploadAsync(NameOf(transcript.ConversationId), transcript.Json, options, cancellationToken);
    }

    public async Task<Stream?> OpenAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        try
        {
            BlobDownloadStreamingResult found = await container.GetBlockBlobClient(NameOf(conversationId))
                .DownloadStreamingAsync(cancellationToken: cancellationToken);
            return found.Content;
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    public Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default) =>
        container.DeleteBlobIfExistsAsync(NameOf(conversationId), cancellationToken: cancellationToken);

    public Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default) =>
        container.DeleteWhereAsync(
            blob => DateTimeOffset.Parse(blob.Metadata[LastAt], CultureInfo.InvariantCulture) < than, cancellationToken);

    private static string NameOf(string conversationId) => ArchivedTranscript.FileName(conversationId);
}
