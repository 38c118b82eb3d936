namespace LiveTakeover.Handoff;

/// <summary>A file that somebody sends into a conversation.</summary>
/// <param name="Id">A new one of <see cref="OpaqueId.New"/>: whoever has it may read the file.</param>
/// <param name="ConversationId">Where it is sent to.</param>
/// <param name="Name">As its sender calls it, made plain by <see cref="FileName"/>: for people to read, never part of a path.</param>
/// <param name="ContentType">As its sender says.</param>
/// <param name="Content">The whole of it.</param>
public sealed record Upload(string Id, string ConversationId, string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>A kept file. Whoever opened it disposes its content.</summary>
public sealed record KeptUpload(string Name, string ContentType, Stream Content);

/// <summary>Where files live. Their ids are the only key to them, so they cannot be guessed.</summary>
public interface IUploads
{
    /// <summary>Keeps the file; when the task completes it is durable.</summary>
    Task KeepAsync(Upload upload, CancellationToken cancellationToken = default);

    /// <summary>Deletes the file of this id, if there is one and it was sent into this conversation.</summary>
    Task DeleteAsync(string conversationId, string id, CancellationToken cancellationToken = default);

    /// <summary>Deletes the files that were kept before then.</summary>
    /// <returns>How many.</returns>
    Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default);

    /// <returns>The file, or null if there is none of this id.</returns>
    Task<KeptUpload?> OpenAsync(string id, CancellationToken cancellationToken = default);
}
