using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Azure.Blobs;

/// <summary>Keeps transcripts in Azure Blob Storage, one blob for each activity, in the order of their time.</summary>
/// <remarks>The SDK's constructors also take a serializer, which is left out here.</remarks>
public class BlobsTranscriptStore : ITranscriptStore
{
    const int PageSize = 20;

    // Metadata are headers, so what a channel made up is escaped.
    const string Id = "Id";
    const string FromId = "FromId";
    const string RecipientId = "RecipientId";
    const string Timestamp = "Timestamp";

    readonly BlobContainerClient container;

    public BlobsTranscriptStore(string dataConnectionString, string containerName)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataConnectionString);
        ArgumentException.ThrowIfNullOrEmpty(containerName);
        container = new(dataConnectionString, containerName.ToLowerInvariant());
    }

    public BlobsTranscriptStore(Uri blobServiceUri, TokenCredential tokenCredential, string containerName)
    {
        ArgumentNullException.ThrowIfNull(blobServiceUri);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        ArgumentException.ThrowIfNullOrEmpty(containerName);
        container = new BlobServiceClient(blobServiceUri, tokenCredential).GetBlobContainerClient(containerName.ToLowerInvariant());
    }

    /// <summary>Logs an activity once. An update replaces the line that it is about, a deletion leaves only that there was one.</summary>
    public async Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var line = (Activity)activity;
        switch (line.Type)
        {
            case ActivityTypes.MessageUpdate:
                // Of a line that nobody has logged only the update is known.
                var original = await FindAsync(line) ?? (Name: null, Line: new() { Type = ActivityTypes.Message, Timestamp = line.Timestamp, LocalTimestamp = line.LocalTimestamp });
                await WriteAsync(TranscriptLines.Updated(original.Line, line), original.Name);
                break;
            case ActivityTypes.MessageDelete:
                if (await FindAsync(line) is { } deleted)
                    await WriteAsync(TranscriptLines.Deleted(deleted.Line), deleted.Name);
                break;
            default:
                await WriteAsync(line, over: null);
                break;
        }
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        var names = new List<string>();
        await foreach (var blob in Lines(channelId, conversationId))
            if (string.CompareOrdinal(blob.Name, continuationToken) > 0 && At(blob) >= startDate && Take(names, blob.Name))
                break;
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
            await foreach (var item in container.GetBlobsByHierarchyAsync(delimiter: "/", prefix: $"{Escaped(channelId)}/"))
                if (item.IsPrefix && string.CompareOrdinal(item.Prefix, continuationToken) > 0 && Take(ids, item.Prefix))
                    break;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return new();
        }
        var infos = new List<TranscriptInfo>();
        foreach (var prefix in ids.Take(PageSize))
            infos.Add(new() { ChannelId = channelId, Id = Uri.UnescapeDataString(prefix.Split('/')[1]), Created = await BeginningAsync(prefix) });
        return new() { Items = [.. infos], ContinuationToken = ids.Count > PageSize ? ids[PageSize - 1] : null };
    }

    public async Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        await foreach (var blob in Lines(channelId, conversationId))
            await container.DeleteBlobIfExistsAsync(blob.Name);
    }

    async Task WriteAsync(Activity line, string? over)
    {
        var options = new CommitBlockListOptions
        {
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Id] = Escaped(line.Id ?? ""),
                [FromId] = Escaped(line.From?.Id ?? ""),
                [RecipientId] = Escaped(line.Recipient?.Id ?? ""),
                [Timestamp] = When(line).ToString("O", CultureInfo.InvariantCulture),
            },
            Conditions = over is null ? new() { IfNoneMatch = ETag.All } : null,
        };
        try
        {
            await container.WriteAsync(over ?? NameOf(line), ActivityJson.SerializeToUtf8Bytes(line), options);
        }
        catch (RequestFailedException failure) when (failure.Status == 409 && over is null)
        {
            // This very line is there already: logging it again changes nothing.
        }
    }

    async Task<(string? Name, Activity Line)?> FindAsync(Activity of)
    {
        await foreach (var blob in Lines(of.ChannelId, of.Conversation.Id))
            if (blob.Metadata.TryGetValue(Id, out var id) && id == Escaped(of.Id ?? ""))
                return (blob.Name, await ReadAsync(blob.Name));
        return null;
    }

    async IAsyncEnumerable<BlobItem> Lines(string channelId, string conversationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        if (!await container.ExistsAsync())
            yield break;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, prefix: $"{Escaped(channelId)}/{Escaped(conversationId)}/"))
            yield return blob;
    }

    async Task<Activity> ReadAsync(string name)
    {
        using BlobDownloadStreamingResult blob = await container.GetBlockBlobClient(name).DownloadStreamingAsync();
        using var content = new StreamReader(blob.Content);
        return ActivityJson.Deserialize(await content.ReadToEndAsync());
    }

    async Task<DateTimeOffset> BeginningAsync(string prefix)
    {
        await foreach (var page in container.GetBlobsAsync(BlobTraits.Metadata, prefix: prefix).AsPages(pageSizeHint: 1))
            return page.Values.Count > 0 ? At(page.Values[0]) : default;
        return default;
    }

    // One more than a page, to know whether there is another.
    static bool Take(List<string> names, string name)
    {
        names.Add(name);
        return names.Count > PageSize;
    }

    static string NameOf(Activity line) =>
        $"{Escaped(line.ChannelId)}/{Escaped(line.Conversation.Id)}/{When(line).UtcTicks.ToString("x", CultureInfo.InvariantCulture)}-{Escaped(line.Id ?? "")}.json";

    static DateTimeOffset When(Activity line) => line.Timestamp ?? throw new ArgumentException("An activity is logged by its time, but this one has no timestamp.", nameof(line));

    static DateTimeOffset At(BlobItem blob) => DateTimeOffset.Parse(blob.Metadata[Timestamp], CultureInfo.InvariantCulture);

    static string Escaped(string text) => Uri.EscapeDataString(text);
}
