using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.Handoff;

/// <summary>The transcript of a conversation as a file.</summary>
/// <param name="LastAt">When the last of it was said. A policy counts from then on.</param>
public sealed record ArchivedTranscript(string ConversationId, DateTimeOffset LastAt, ReadOnlyMemory<byte> Json)
{
    /// <summary>An id is whatever a channel makes it, so it does not become part of a path or an address.</summary>
    public static string FileName(string conversationId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversationId))) + ".json";
}

/// <summary>Where the transcripts of conversations that are over are kept as files.</summary>
public interface ITranscriptArchive
{
    /// <summary>Keeps it, over an earlier one of the same conversation; when the task completes it is durable.</summary>
    Task KeepAsync(ArchivedTranscript transcript, CancellationToken cancellationToken = default);

    /// <returns>The transcript, as JSON, or null if there is none. Whoever opened it disposes it.</returns>
    Task<Stream?> OpenAsync(string conversationId, CancellationToken cancellationToken = default);

    Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the transcripts of conversations in which nothing was said since then.</summary>
    /// <returns>How many.</returns>
    Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default);
}
