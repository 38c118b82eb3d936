namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>A file to store for a conversation.</summary>
/// <param name="Id">A new id from <see cref="OpaqueId.New"/>. Anyone who has the id may read the file.</param>
/// <param name="ConversationId">The conversation that the file is sent into.</param>
/// <param name="Name">The sender's name of the file, cleaned by <see cref="FileName"/>. It is for display and never part of a path.</param>
/// <param name="ContentType">The content type that the sender states; that of a text has a charset.</param>
/// <param name="Content">The complete content.</param>
public sealed record Upload(string Id, string ConversationId, string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>A stored file. The caller disposes its content.</summary>
public sealed record StoredUpload(string Name, string ContentType, Stream Content);

/// <summary>The storage of files. The id is the only key to a file, so it must be unguessable.</summary>
public interface IUploads
{
    /// <summary>Stores the file. It is durable when the task completes.</summary>
    Task KeepAsync(Upload upload, CancellationToken cancellationToken = default);

    /// <summary>Deletes the file of this id, if it exists and was sent into this conversation.</summary>
    Task DeleteAsync(string conversationId, string id, CancellationToken cancellationToken = default);

    /// <summary>Deletes all files stored before an instant.</summary>
    /// <returns>The number of deleted files.</returns>
    Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default);

    /// <returns>The file, or null if no file has this id.</returns>
    Task<StoredUpload?> OpenAsync(string id, CancellationToken cancellationToken = default);
}
