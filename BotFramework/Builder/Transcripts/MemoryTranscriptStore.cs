using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts in this process. For tests and first steps.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    const int PageSize = 20;

    readonly Dictionary<(string Channel, string Conversation), List<Activity>> transcripts = [];
    readonly Lock gate = new();

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (gate)
        {
            var key = (activity.ChannelId, activity.Conversation.Id);
            if (!transcripts.TryGetValue(key, out var lines))
                transcripts[key] = lines = [];
            Log(lines, (Activity)activity);
        }
        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        lock (gate)
        {
            var lines = transcripts.GetValueOrDefault((channelId, conversationId)) ?? [];
            return Task.FromResult(Page<IActivity>(lines.Where(line => line.Timestamp >= startDate).OrderBy(line => line.Timestamp), line => line.Id!, continuationToken));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        lock (gate)
        {
            var infos = transcripts.Where(t => t.Key.Channel == channelId)
                .Select(t => new TranscriptInfo { ChannelId = channelId, Id = t.Key.Conversation, Created = t.Value.Min(line => line.Timestamp) ?? default })
                .OrderBy(info => info.Created);
            return Task.FromResult(Page(infos, info => info.Id, continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        lock (gate)
            transcripts.Remove((channelId, conversationId));
        return Task.CompletedTask;
    }

    static void Log(List<Activity> lines, Activity activity)
    {
        var original = lines.FindIndex(line => line.Id == activity.Id);
        if (activity.Type == ActivityTypes.MessageUpdate && original >= 0)
            lines[original] = TranscriptLines.Updated(lines[original], activity);
        else if (activity.Type == ActivityTypes.MessageDelete && original >= 0)
            lines[original] = TranscriptLines.Deleted(lines[original]);
        else
            lines.Add(activity);
    }

    static PagedResult<T> Page<T>(IEnumerable<T> all, Func<T, string> id, string? after)
    {
        var rest = after is null ? all : all.SkipWhile(item => id(item) != after).Skip(1);
        var page = rest.Take(PageSize + 1).ToArray();
        return page.Length <= PageSize
            ? new() { Items = page }
            : new() { Items = page[..PageSize], ContinuationToken = id(page[PageSize - 1]) };
    }
}
