using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory: a user says something to the bot, and its replies wait in a queue to be looked at.</summary>
public class TestAdapter : BotAdapter
{
    readonly bool sendTraceActivity;
    readonly Lock gate = new();
    readonly Queue<TaskCompletionSource<IActivity?>> waiting = new();
    int lastId = -1;

    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        this.sendTraceActivity = sendTraceActivity;
        Conversation = conversation ?? InConversation("convo1", "Conversation1", "User1", "Bot", "test");
    }

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(InConversation("convo1", "Conversation1", "User1", "Bot", channelId), sendTraceActivity) { }

    public string Locale { get; set; } = "en-us";
    public bool EnableTrace { get => field || sendTraceActivity; set; }
    public ConversationReference Conversation { get; set; }
    public Queue<Activity> ActiveQueue { get; } = new();

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") =>
        InConversation(name, name, user, bot, "test");

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public override async Task<InvokeResponse?> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        using var turn = CreateTurnContext(Received(activity));
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    public Activity MakeActivity(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale,
        From = Conversation.User!,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypes.Delay)
                await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture)), TimeProvider.System, cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
                Show(activity);
        }
        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Rearrange(shown => shown.Id == activity.Id ? activity : shown);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Rearrange(shown => shown.Id == reference.ActivityId ? null : shown);
        return Task.CompletedTask;
    }

    public IActivity? GetNextReply()
    {
        lock (gate)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    public async Task<IActivity?> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<IActivity?> next;
        lock (gate)
        {
            if (ActiveQueue.TryDequeue(out var reply))
                return reply;
            waiting.Enqueue(next = new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        using var _ = cancellationToken.Register(() => next.TrySetCanceled(cancellationToken));
        return await next.Task;
    }

    static ConversationReference InConversation(string type, string id, string user, string bot, string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new(user.ToLowerInvariant(), user),
        Bot = new(bot.ToLowerInvariant(), bot),
        Conversation = new(isGroup: false, conversationType: type, id: id),
        Locale = "en-us",
    };

    Activity Received(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User!;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= TimeProvider.System.GetLocalNow();
        return activity;
    }

    string NextId() => Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);

    void Show(Activity activity)
    {
        lock (gate)
        {
            while (waiting.TryDequeue(out var next))
                if (next.TrySetResult(activity))
                    return;
            ActiveQueue.Enqueue(activity);
        }
    }

    void Rearrange(Func<Activity, Activity?> change)
    {
        lock (gate)
        {
            var shown = ActiveQueue.Select(change).OfType<Activity>().ToArray();
            ActiveQueue.Clear();
            foreach (var activity in shown)
                ActiveQueue.Enqueue(activity);
        }
    }
}
