using System.Globalization;
using System.Text;
using System.Web;
using Azure;
using Azure.Core;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LiveTakeover.BotFramework;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Azure.Blobs;

/// <summary>Bot state in Azure Blob Storage, one blob per key.</summary>
/// <remarks>
/// An <see cref="IStoreItem"/> is written only if its stored version is the one that was read. Without an ETag, or with <c>*</c>,
/// it overwrites any version, as states do. Without a custom serializer, the format is readable by the SDK's storage, and an
/// <see cref="int"/> is read back as an <see cref="int"/>.
/// </remarks>
public class BlobsStorage : IStorage
{
    private readonly BlobContainerClient container;
    private readonly StorageTransferOptions transfer;
    private readonly JsonSerializer? serializer;

    public BlobsStorage(string dataConnectionString, string containerName, JsonSerializer? jsonSerializer = null)
        : this(dataConnectionString, containerName, default, jsonSerializer)
    {
    }

    public BlobsStorage(
        string dataConnectionString, string containerName, StorageTransferOptions storageTransferOptions,
        JsonSerializer? jsonSerializer = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataConnectionString);
        ArgumentException.ThrowIfNullOrEmpty(containerName);
        container = new(dataConnectionString, containerName);
        (transfer, serializer) = (storageTransferOptions, jsonSerializer);
    }

    public BlobsStorage(
        Uri blobContainerUri, TokenCredential tokenCredential, StorageTransferOptions storageTransferOptions,
        BlobClientOptions? options = null, JsonSerializer? jsonSerializer = null)
    {
        ArgumentNullException.ThrowIfNull(blobContainerUri);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        container = new(blobContainerUri, tokenCredential, options);
        (transfer, serializer) = (storageTransferOptions, jsonSerializer);
    }

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
            if (await ReadAsync(key, cancellationToken) is { } item) found[key] = item;
        return found;
    }

    /// <exception cref="InvalidOperationException">Another writer has changed an item in the meantime.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, item) in changes) await WriteAsync(key, item, cancellationToken);
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys) await container.DeleteBlobIfExistsAsync(NameOf(key), cancellationToken: cancellationToken);
    }

    private async Task<object?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult blob = await container.GetBlobClient(NameOf(key)).DownloadContentAsync(cancellationToken);
            var item = Deserialize(blob.Content);
            // The ETag of the content that was read, not of a later write.
            if (item is IStoreItem tagged) tagged.ETag = blob.Details.ETag.ToString();
            return item;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private async Task WriteAsync(string key, object item, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new() { ContentType = "application/json" }, TransferOptions = transfer };
        if (item is IStoreItem { ETag: { Length: > 0 } read } && read != "*") options.Conditions = new() { IfMatch = new ETag(read) };
        try
        {
            await container.UploadAsync(NameOf(key), Serialize(item), options, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
            throw new InvalidOperationException(
                $"Etag conflict: '{key}' was written by somebody else since it was read. Read it again, or write it with '*' to overwrite.",
                exception);
        }
    }

    private BinaryData Serialize(object item)
    {
        if (serializer is null) return new(StorageJson.Serialize(item));
        using var text = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture);
        serializer.Serialize(text, item);
        return new(text.ToString());
    }

    private object? Deserialize(BinaryData json)
    {
        if (serializer is null) return StorageJson.Deserialize(json.ToString());
        using var reader = new JsonTextReader(new StringReader(json.ToString())) { MaxDepth = null };
        return serializer.Deserialize(reader);
    }

    // The same name as the SDK's.
    private static string NameOf(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return HttpUtility.UrlEncode(key);
    }
}
