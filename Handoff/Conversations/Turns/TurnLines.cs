using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using LiveTakeover.Handoff.Conversations.Telemetry;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>
/// What one turn says. Lines wait for the turn's next write, which may be its end, so that a turn is one transaction. None waits longer
/// than <see cref="LongestWait"/>. The fence is in the transaction that writes: what it refuses nobody has seen.
/// </summary>
internal sealed class TurnLines(Turn turn, IDatabase database, WarmConversations warm, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(50);

    private readonly Lock changing = new();
    private readonly List<LogDraft> said = [];
    private int written;
    private ITimer? late;
    private volatile bool isRefused;

    /// <summary>Takes the lines as they are now and sets each activity's id, which the line will have in the log.</summary>
    /// <exception cref="ControlLostException">The bot is known to have lost control.</exception>
    public void Add(IReadOnlyList<Activity> activities, DateTimeOffset now)
    {
        CheckControl();
        lock (changing)
        {
            foreach (var activity in activities) said.Add(Draft(activity, now));
            if (late is null && written < said.Count)
                late = time.CreateTimer(_ => _ = ShowLateAsync(), state: null, LongestWait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Writes the lines that wait, all or none.</summary>
    /// <exception cref="ControlLostException">An agent took control since the turn began.</exception>
    /// <exception cref="StoreUnavailableException">The turn has to run again.</exception>
    public Task ShowAsync(CancellationToken cancellationToken)
    {
        CheckControl();
        lock (changing)
        {
            if (written == said.Count) return Task.CompletedTask;
        }

        return WriteAsync(_ => true, cancellationToken);
    }

    /// <summary>Does this work in one transaction with the lines that wait. They come first.</summary>
    public async Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken)
    {
        if (isRefused) throw new ControlLostException(turn.ConversationId);
        var upto = 0;
        try
        {
            var done = await turn.OnStoreAsync(() => database.WriteAsync(
                store =>
                {
                    upto = Append(store);
                    return work(store);
                },
                cancellationToken));
            Written(upto);
            return done;
        }
        catch (ControlLostException)
        {
            Refuse();
            throw;
        }
    }

    /// <summary>Drops the lines that wait. The turn may end.</summary>
    public void Drop()
    {
        lock (changing) written = said.Count;
        isRefused = false;
    }

    public void Dispose()
    {
        Drop();
        lock (changing) late?.Dispose();
    }

    // It is only a look at the copy in memory, so that a turn ends early. The store decides.
    private void CheckControl()
    {
        if (!isRefused && warm.Find(turn.ConversationId) is { } known && !known.BotHas(turn.Epoch)) Refuse();
        if (isRefused) throw new ControlLostException(turn.ConversationId);
    }

    private void Refuse()
    {
        isRefused = true;
        Instruments.RefusedLines.Add(1, Instruments.Tag("author", AuthorKind.Bot));
    }

    private void Written(int upto)
    {
        lock (changing)
        {
            written = Math.Max(written, upto);
            if (written < said.Count)
            {
                late?.Change(LongestWait, Timeout.InfiniteTimeSpan);
                return;
            }

            late?.Dispose();
            late = null;
        }
    }

    private int Append(StoreTransaction store)
    {
        LogDraft[] waiting;
        int upto;
        lock (changing) (waiting, upto) = ([.. said.Skip(written)], said.Count);
        foreach (var draft in waiting)
        {
            var entry = LogTable.Append(store, draft);
            if (!draft.IsForChannel) OutboxTable.Pass(store, entry);
        }

        return upto;
    }

    // What fails here is still to be written, so the turn's next write meets the failure.
    private async Task ShowLateAsync()
    {
        try
        {
            await ShowAsync(CancellationToken.None);
        }
        catch (Exception)
        {
            lock (changing)
            {
                late?.Dispose();
                late = null;
            }
        }
    }

    // The bot may change its activity for the next line, so the line is a copy.
    private LogDraft Draft(Activity activity, DateTimeOffset now)
    {
        var (key, id) = turn.NextLine();
        activity.Id = id;
        activity.Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var json = ActivityJson.Serialize(activity);
        var line = ActivityJson.Deserialize(json);
        line.Timestamp = activity.Timestamp;
        var bot = new Author(AuthorKind.Bot, line.From?.Id ?? "", line.From?.Name);
        return new LogDraft(turn.ConversationId, activity.Timestamp.Value, bot, line)
        {
            Json = json,
            Key = key,
            Fence = new Fence.BotControl(turn.Epoch, turn.Seq),
        };
    }
}
