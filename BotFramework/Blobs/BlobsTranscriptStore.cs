using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Azure.Blobs;

/// <summary>Transcripts in Azure Blob Storage, one blob per activity, ordered by time.</summary>
/// <remarks>A custom serializer must write times so that they are read back unchanged.</remarks>
public class BlobsTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    // Blob metadata is sent as HTTP headers, so values from channels are escaped.
    private const string Id = "Id";
    private const string FromId = "FromId";
    private const string RecipientId = "RecipientId";
    private const string Timestamp = "Timestamp";

    private readonly BlobContainerClient container;
    private readonly StorageTransferOptions transfer;
    private readonly JsonSerializer? serializer;

    public BlobsTranscriptStore(string dataConnectionString, string containerName, JsonSerializer? jsonSerializer = null)
        : this(dataConnectionString, containerName, default, jsonSerializer)
    {
    }

    public BlobsTranscriptStore(
        string dataConnectionString, string containerName, StorageTransferOptions storageTransferOptions,
        JsonSerializer? jsonSerializer = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataConnectionString);
        ArgumentException.ThrowIfNullOrEmpty(containerName);
        container = new(dataConnectionString, containerName.ToLowerInvariant());
        (transfer, serializer) = (storageTransferOptions, jsonSerializer);
    }

    public BlobsTranscriptStore(
        Uri blobServiceUri, TokenCredential tokenCredential, string containerName, JsonSerializer? jsonSerializer = null)
        : this(blobServiceUri, tokenCredential, containerName, default, jsonSerializer)
    {
    }

    public BlobsTranscriptStore(
        Uri blobServiceUri, TokenCredential tokenCredential, string containerName, StorageTransferOptions storageTransferOptions,
        JsonSerializer? jsonSerializer = null)
    {
        ArgumentNullException.ThrowIfNull(blobServiceUri);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        ArgumentException.ThrowIfNullOrEmpty(containerName);
        container = new BlobServiceClient(blobServiceUri, tokenCredential).GetBlobContainerClient(containerName.ToLowerInvariant());
        (transfer, serializer) = (storageTransferOptions, jsonSerializer);
    }

    /// <summary>Logs an activity once. An update replaces the original activity, and a deletion leaves only a tombstone.</summary>
    public async Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var line = (Activity)activity;
        switch (line.Type)
        {
            case ActivityTypes.MessageUpdate:
                // If the original was never logged, only the update is known.
                var original = await FindAsync(line) ?? (Name: null, Line: TranscriptLines.Unknown(line));
                await WriteAsync(TranscriptLines.Updated(original.Line, line), original.Name);
                break;
            case ActivityTypes.MessageDelete:
                if (await FindAsync(line) is { } deleted) await WriteAsync(TranscriptLines.Deleted(deleted.Line), deleted.Name);
                break;
            default:
                await WriteAsync(line, over: null);
                break;
        }
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        var names = new List<string>();
        await foreach (var blob in Lines(channelId, conversationId))
            if (string.CompareOrdinal(blob.Name, continuationToken) > 0 && At(blob) >= startDate && Take(names, blob.Name)) break;
        var lines = new List<IActivity>();
        foreach (var name in names.Take(PageSize))
            lines.Add(await ReadAsync(name));
        return new() { Items = [.. lines], ContinuationToken = names.Count > PageSize ? names[PageSize - 1] : null };
    }

    public async Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        var ids = new List<string>();
        try
        {
            var channel = $"{Escaped(channelId)}/";
            var conversations = container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", channel, CancellationToken.None);
            await foreach (var item in conversations)
                if (item.IsPrefix && string.CompareOrdinal(item.Prefix, continuationToken) > 0 && Take(ids, item.Prefix)) break;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return new();
        }
        var infos = new List<TranscriptInfo>();
        foreach (var prefix in ids.Take(PageSize))
            infos.Add(
                new() { ChannelId = channelId, Id = Uri.UnescapeDataString(prefix.Split('/')[1]), Created = await BeginningAsync(prefix) });
        return new() { Items = [.. infos], ContinuationToken = ids.Count > PageSize ? ids[PageSize - 1] : null };
    }

    public async Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        await foreach (var blob in Lines(channelId, conversationId))
            await container.DeleteBlobIfExistsAsync(blob.Name);
    }

    private async Task WriteAsync(Activity line, string? over)
    {
        var options = new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Id] = Escaped(line.Id ?? ""),
                [FromId] = Escaped(line.From?.Id ?? ""),
                [RecipientId] = Escaped(line.Recipient?.Id ?? ""),
                [Timestamp] = When(line).ToString("O", CultureInfo.InvariantCulture),
            },
            TransferOptions = transfer,
            HttpHeaders = new() { ContentType = "application/json" },
            Conditions = over is null ? new() { IfNoneMatch = ETag.All } : null,
        };
        try
        {
            await container.UploadAsync(over ?? NameOf(line), Serialize(line), options);
        }
        catch (RequestFailedException exception) when (exception.Status == 409 && over is null)
        {
            // This activity is already logged, so there is nothing to do.
        }
    }

    private async Task<(string? Name, Activity Line)?> FindAsync(Activity of)
    {
        await foreach (var blob in Lines(of.ChannelId, of.Conversation.Id))
            if (blob.Metadata.TryGetValue(Id, out var id) && id == Escaped(of.Id ?? "")) return (blob.Name, await ReadAsync(blob.Name));
        return null;
    }

    private async IAsyncEnumerable<BlobItem> Lines(string channelId, string conversationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        if (!await container.ExistsAsync()) yield break;
        await foreach (var blob in BlobsIn($"{Escaped(channelId)}/{Escaped(conversationId)}/")) yield return blob;
    }

    private async Task<Activity> ReadAsync(string name)
    {
        BlobDownloadResult blob = await container.GetBlobClient(name).DownloadContentAsync();
        if (serializer is null) return ActivityJson.Deserialize(blob.Content.ToString());
        using var reader = new JsonTextReader(new StringReader(blob.Content.ToString())) { MaxDepth = null };
        return serializer.Deserialize<Activity>(reader)!;
    }

    private BinaryData Serialize(Activity line)
    {
        if (serializer is null) return new(ActivityJson.SerializeToUtf8Bytes(line));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        serializer.Serialize(text, line);
        return new(text.ToString());
    }

    private async Task<DateTimeOffset> BeginningAsync(string prefix)
    {
        await foreach (var page in BlobsIn(prefix).AsPages(pageSizeHint: 1))
            return page.Values.Count > 0 ? At(page.Values[0]) : default;
        return default;
    }

    private AsyncPageable<BlobItem> BlobsIn(string prefix) =>
        container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, CancellationToken.None);

    // Takes one more than a page, to know whether there is another page.
    private static bool Take(List<string> names, string name)
    {
        names.Add(name);
        return names.Count > PageSize;
    }

    private static string NameOf(Activity line)
    {
        var ticks = When(line).UtcTicks.ToString("x", CultureInfo.InvariantCulture);
        return $"{Escaped(line.ChannelId)}/{Escaped(line.Conversation.Id)}/{ticks}-{Escaped(line.Id ?? "")}.json";
    }

    private static DateTimeOffset When(Activity line) =>
        line.Timestamp ?? throw new ArgumentException("An activity is logged by its time, but this one has no timestamp.", nameof(line));

    private static DateTimeOffset At(BlobItem blob) => DateTimeOffset.Parse(blob.Metadata[Timestamp], CultureInfo.InvariantCulture);

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
