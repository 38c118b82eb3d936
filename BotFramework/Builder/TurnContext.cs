using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext : ITurnContext, IDisposable
{
    List<SendActivitiesHandler>? onSend;
    List<UpdateActivityHandler>? onUpdate;
    List<DeleteActivityHandler>? onDelete;
    List<Activity>? buffered;
    TurnContextStateCollection? turnState;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    /// <summary>The same turn about another activity: adapter, state and handlers are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        turnState = turnContext.TurnState;
        if (turnContext is TurnContext other)
            (onSend, onUpdate, onDelete, buffered) = (other.onSend ??= [], other.onUpdate ??= [], other.onDelete ??= [], other.BufferedReplyActivities);
    }

    public BotAdapter Adapter { get; }
    public TurnContextStateCollection TurnState => turnState ??= [];
    public Activity Activity { get; }
    public bool Responded { get; private set; }

    /// <summary>The language of this turn; as the activity says, unless the bot set another.</summary>
    public string? Locale { get => field ?? Activity.Locale; set; }

    /// <summary>What was said when the channel expects the replies in its own response.</summary>
    public List<Activity> BufferedReplyActivities => buffered ??= [];

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Add(ref onSend, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Add(ref onUpdate, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Add(ref onDelete, handler);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            turnState?.Dispose();
    }

    TurnContext Add<T>(ref List<T>? handlers, T handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (handlers ??= []).Add(handler);
        return this;
    }
}
