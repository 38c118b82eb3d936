using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.Handoff.Team.Archive;

/// <summary>The transcript of a conversation as a file.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="LastAt">When the last line was appended. Retention counts from this time.</param>
/// <param name="Json">
/// The transcript's JSON in parts. Each part is read from the log when it is asked for, so that memory use does not depend on the length
/// of the conversation. It may be enumerated again.
/// </param>
public sealed record ArchivedTranscript(string ConversationId, DateTimeOffset LastAt, IAsyncEnumerable<ReadOnlyMemory<byte>> Json)
{
    /// <summary>Channels choose conversation ids freely, so the id is hashed before it becomes part of a path or a URL.</summary>
    public static string FileName(string conversationId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversationId))) + ".json";
}

/// <summary>The archive: transcripts of idle conversations as files.</summary>
public interface ITranscriptArchive
{
    /// <summary>
    /// Stores the transcript and replaces an earlier one of the same conversation. It is durable when the task completes.
    /// </summary>
    Task KeepAsync(ArchivedTranscript transcript, CancellationToken cancellationToken = default);

    /// <returns>The transcript as JSON; null if there is none. The caller disposes the stream.</returns>
    Task<Stream?> OpenAsync(string conversationId, CancellationToken cancellationToken = default);

    Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the transcripts of conversations without a line since then.</summary>
    /// <returns>The number of deleted transcripts.</returns>
    Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default);
}
