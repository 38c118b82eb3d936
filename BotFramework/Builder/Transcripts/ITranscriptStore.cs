using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}

/// <summary>Keeps what was said, by channel and conversation, and gives it back in pages.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default);
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null);
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}

/// <summary>A page; the token asks for the next one, and is missing from the last.</summary>
public class PagedResult<T>
{
    public T[] Items { get; set; } = [];
    public string? ContinuationToken { get; set; }
}

public class TranscriptInfo
{
    public string ChannelId { get; set; } = null!;
    public string Id { get; set; } = null!;
    public DateTimeOffset Created { get; set; }
}
