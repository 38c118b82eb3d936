using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One incoming activity and everything a bot can do about it. Lives as long as the turn.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }
    TurnContextStateCollection TurnState { get; }
    Activity Activity { get; }

    /// <summary>Whether anything but a trace was sent in this turn.</summary>
    bool Responded { get; }

    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler around sending. The first one added is outermost; each decides whether to go on with <c>next</c>.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}

/// <summary>A turn seen as being about one kind of activity.</summary>
sealed class TypedTurnContext<T>(ITurnContext turn) : ITurnContext<T>
    where T : IActivity
{
    T ITurnContext<T>.Activity => (T)(IActivity)turn.Activity;
    public Activity Activity => turn.Activity;
    public BotAdapter Adapter => turn.Adapter;
    public TurnContextStateCollection TurnState => turn.TurnState;
    public bool Responded => turn.Responded;

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak, string? inputHint, CancellationToken cancellationToken) => turn.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);
    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken) => turn.SendActivityAsync(activity, cancellationToken);
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken) => turn.SendActivitiesAsync(activities, cancellationToken);
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken) => turn.UpdateActivityAsync(activity, cancellationToken);
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken) => turn.DeleteActivityAsync(activityId, cancellationToken);
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken) => turn.DeleteActivityAsync(conversationReference, cancellationToken);
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => turn.OnSendActivities(handler);
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => turn.OnUpdateActivity(handler);
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => turn.OnDeleteActivity(handler);
}
