using System.Text;
using System.Web;
using Azure;
using Azure.Core;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LiveTakeover.BotFramework;

namespace Microsoft.Bot.Builder.Azure.Blobs;

/// <summary>Keeps what bots keep in Azure Blob Storage, one blob for each key.</summary>
/// <remarks>
/// An <see cref="IStoreItem"/> is written only over the version that was read; without an ETag, or with <c>*</c>, it
/// overwrites whatever is there, as a state does. The SDK's constructors also take a serializer, which is left out here.
/// </remarks>
public class BlobsStorage : IStorage
{
    readonly BlobContainerClient container;

    public BlobsStorage(string dataConnectionString, string containerName)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataConnectionString);
        ArgumentException.ThrowIfNullOrEmpty(containerName);
        container = new(dataConnectionString, containerName);
    }

    /// <param name="storageTransferOptions">As the SDK asks for them; an item is written in blocks of one megabyte whatever they say.</param>
    public BlobsStorage(Uri blobContainerUri, TokenCredential tokenCredential, StorageTransferOptions storageTransferOptions, BlobClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(blobContainerUri);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        container = new(blobContainerUri, tokenCredential, options);
    }

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
            if (await ReadAsync(key, cancellationToken) is { } item)
                found[key] = item;
        return found;
    }

    /// <exception cref="InvalidOperationException">Somebody else has written an item in between.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, item) in changes)
            await WriteAsync(key, item, cancellationToken);
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
            await Blob(key).DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    async Task<object?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            using BlobDownloadStreamingResult blob = await Blob(key).DownloadStreamingAsync(cancellationToken: cancellationToken);
            using var content = new StreamReader(blob.Content, Encoding.UTF8);
            var item = StorageJson.Deserialize(await content.ReadToEndAsync(cancellationToken));
            if (item is IStoreItem tagged)
                tagged.ETag = blob.Details.ETag.ToString();
            return item;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    async Task WriteAsync(string key, object item, CancellationToken cancellationToken)
    {
        var options = new CommitBlockListOptions { HttpHeaders = new() { ContentType = "application/json" } };
        if (item is IStoreItem { ETag: { Length: > 0 } read } && read != "*")
            options.Conditions = new() { IfMatch = new ETag(read) };
        try
        {
            await container.WriteAsync(NameOf(key), Encoding.UTF8.GetBytes(StorageJson.Serialize(item)), options, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            throw new InvalidOperationException($"Etag conflict: '{key}' was written by somebody else since it was read. Read it again, or write it with '*' to overwrite.", failure);
        }
    }

    BlockBlobClient Blob(string key) => container.GetBlockBlobClient(NameOf(key));

    // As the SDK names them.
    static string NameOf(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return HttpUtility.UrlEncode(key);
    }
}
