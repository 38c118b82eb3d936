using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend), "A reply needs a text.");
        var reply = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            reply.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            reply.InputHint = inputHint;
        return SendActivityAsync(reply, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await Send([(Activity)activity], cancellationToken);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send: the list of activities is empty.", nameof(activities));
        return Send(Array.ConvertAll(activities, activity => (Activity)activity), cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return AskUpdate(((Activity)activity).ApplyConversationReference(Activity.GetConversationReference()), 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return AskDelete(reference, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return AskDelete(conversationReference, 0, cancellationToken);
    }

    Task<ResourceResponse[]> Send(Activity[] activities, CancellationToken cancellationToken)
    {
        var reference = Activity.GetConversationReference();
        foreach (var activity in activities)
            activity.ApplyConversationReference(reference);
        return onSend is { Count: > 0 } ? AskSend([.. activities], 0, cancellationToken) : DeliverAsync(activities, cancellationToken);
    }

    // Handlers may have edited the list, so the array is made from it when the last one goes on.
    Task<ResourceResponse[]> AskSend(List<Activity> activities, int handler, CancellationToken cancellationToken) =>
        onSend is null || handler >= onSend.Count
            ? DeliverAsync([.. activities], cancellationToken)
            : onSend[handler](this, activities, () => AskSend(activities, handler + 1, cancellationToken));

    Task<ResourceResponse> AskUpdate(Activity activity, int handler, CancellationToken cancellationToken) =>
        onUpdate is null || handler >= onUpdate.Count
            ? Adapter.UpdateActivityAsync(this, activity, cancellationToken)
            : onUpdate[handler](this, activity, () => AskUpdate(activity, handler + 1, cancellationToken));

    Task AskDelete(ConversationReference reference, int handler, CancellationToken cancellationToken) =>
        onDelete is null || handler >= onDelete.Count
            ? Adapter.DeleteActivityAsync(this, reference, cancellationToken)
            : onDelete[handler](this, reference, () => AskDelete(reference, handler + 1, cancellationToken));

    async Task<ResourceResponse[]> DeliverAsync(Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, activities, cancellationToken) ?? [];
        for (var i = 0; i < responses.Length && i < activities.Length; i++)
            activities[i].Id = responses[i]?.Id;
        foreach (var activity in activities)
            Responded |= activity.Type != ActivityTypes.Trace;
        return responses;
    }

    ResourceResponse[] Buffer(Activity[] activities)
    {
        BufferedReplyActivities.AddRange(activities);
        return [.. activities.Select(_ => new ResourceResponse())];
    }
}
