namespace LiveTakeover.Handoff.Team.Archive;

/// <summary>Transcripts in a folder. Each file's modification time is the time of its last line.</summary>
internal sealed class ArchiveFolder : ITranscriptArchive
{
    private readonly string folder;

    public ArchiveFolder(string folder)
    {
        this.folder = folder;
        OwnerOnly.Close(folder);
    }

    public async Task KeepAsync(ArchivedTranscript transcript, CancellationToken cancellationToken = default)
    {
        OwnerOnly.CreateFolder(folder);
        var file = FileOf(transcript.ConversationId);
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        await using (var stream = new FileStream(draft, OwnerOnly.NewFile()))
        {
            await foreach (var part in transcript.Json.WithCancellation(cancellationToken))
                await stream.WriteAsync(part, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.SetLastWriteTimeUtc(draft, transcript.LastAt.UtcDateTime);
        File.Move(draft, file, overwrite: true);
    }

    public Task<Stream?> OpenAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        var file = FileOf(conversationId);
        return Task.FromResult<Stream?>(File.Exists(file) ? File.OpenRead(file) : null);
    }

    public Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        if (Directory.Exists(folder)) File.Delete(FileOf(conversationId));
        return Task.CompletedTask;
    }

    public Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder)) return Task.FromResult(0);
        var old = Directory.EnumerateFiles(folder).Where(file => File.GetLastWriteTimeUtc(file) < than.UtcDateTime).ToList();
        old.ForEach(File.Delete);
        return Task.FromResult(old.Count);
    }

    private string FileOf(string conversationId) => Path.Combine(folder, ArchivedTranscript.FileName(conversationId));
}
