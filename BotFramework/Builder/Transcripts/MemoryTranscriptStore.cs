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
            lines[original] = Updated(lines[original], activity);
        else if (activity.Type == ActivityTypes.MessageDelete && original >= 0)
            lines[original] = Deleted(lines[original]);
        else
            lines.Add(activity);
    }

    // A line that was changed stays where it was said.
    static Activity Updated(Activity original, Activity update)
    {
        update.Type = original.Type;
        (update.Timestamp, update.LocalTimestamp) = (original.Timestamp, original.LocalTimestamp);
        return update;
    }

    static Activity Deleted(Activity original) => new()
    {
        Type = ActivityTypes.MessageDelete,
        Id = original.Id,
        From = new("deleted", role: original.From?.Role),
        Recipient = new("deleted", role: original.Recipient?.Role),
        Locale = original.Locale,
        Timestamp = original.Timestamp,
        LocalTimestamp = original.LocalTimestamp,
        ChannelId = original.ChannelId,
        Conversation = original.Conversation,
        ServiceUrl = original.ServiceUrl,
        ReplyToId = original.ReplyToId,
    };

    static PagedResult<T> Page<T>(IEnumerable<T> all, Func<T, string> id, string? after)
    {
        var rest = after is null ? all : all.SkipWhile(item => id(item) != after).Skip(1);
        var page = rest.Take(PageSize + 1).ToArray();
        return page.Length <= PageSize
            ? new() { Items = page }
            : new() { Items = page[..PageSize], ContinuationToken = id(page[PageSize - 1]) };
    }
}
