using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>Uploads in a folder. Each upload has two files: its content, and a label that describes it.</summary>
internal sealed class UploadFolder : IUploads
{
    private readonly string folder;

    public UploadFolder(string folder)
    {
        this.folder = folder;
        OwnerOnly.Close(folder);
    }

    public async Task KeepAsync(Upload upload, CancellationToken cancellationToken = default)
    {
        var id = upload.Id;
        OwnerOnly.CreateFolder(Path.GetDirectoryName(ContentFile(id))!);
        await WriteAsync(ContentFile(id), upload.Content, cancellationToken);
        var label = new UploadLabel(upload.ConversationId, upload.Name, upload.ContentType);
        await WriteAsync(LabelFile(id), JsonSerializer.SerializeToUtf8Bytes(label, UploadJson.Default.UploadLabel), cancellationToken);
    }

    public async Task<StoredUpload?> OpenAsync(string id, CancellationToken cancellationToken = default)
    {
        try
        {
            return await LabelAsync(id, cancellationToken) is { } label
                ? new StoredUpload(label.Name, label.ContentType, File.OpenRead(ContentFile(id)))
                : null;
        }
        catch (FileNotFoundException)
        {
            // The content was deleted after the label was read.
            return null;
        }
    }

    public async Task DeleteAsync(string conversationId, string id, CancellationToken cancellationToken = default)
    {
        // An upload without a label was never completely written.
        if (OpaqueId.IsWellFormed(id)
            && (await LabelAsync(id, cancellationToken) is not { } label || label.ConversationId == conversationId))
            Delete(id);
    }

    public Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder)) return Task.FromResult(0);
        var old = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(label => File.GetLastWriteTimeUtc(label) < than.UtcDateTime)
            .Select(label => Path.GetFileNameWithoutExtension(label))
            .ToList();
        old.ForEach(Delete);
        return Task.FromResult(old.Count);
    }

    private void Delete(string id)
    {
        if (!Directory.Exists(Path.GetDirectoryName(ContentFile(id)))) return;
        File.Delete(ContentFile(id));
        File.Delete(LabelFile(id));
    }

    private async Task<UploadLabel?> LabelAsync(string id, CancellationToken cancellationToken)
    {
        // The id becomes part of a path, so its form is checked before anything else.
        if (!OpaqueId.IsWellFormed(id)) return null;
        try
        {
            return JsonSerializer.Deserialize(
                await File.ReadAllBytesAsync(LabelFile(id), cancellationToken), UploadJson.Default.UploadLabel);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string ContentFile(string id) => Path.Combine(folder, id[..2], id);

    private string LabelFile(string id) => ContentFile(id) + ".json";

    private static async Task WriteAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await using var stream = new FileStream(file, OwnerOnly.NewFile());
        await stream.WriteAsync(content, cancellation);
        stream.Flush(flushToDisk: true);
    }
}

internal sealed record UploadLabel(string ConversationId, string Name, string ContentType);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UploadLabel))]
internal sealed partial class UploadJson : JsonSerializerContext;
