using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the protocol's standard hand-off events.</summary>
public static class EventFactory
{
    /// <summary>Asks whoever listens to take the conversation over; the context says why.</summary>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object? handoffContext, Transcript? transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var initiation = HandoffEvent(HandoffEventNames.InitiateHandoff, handoffContext, activity.Conversation);
        initiation.From = activity.From;
        initiation.RelatesTo = activity.GetConversationReference();
        initiation.ReplyToId = activity.Id;
        initiation.ServiceUrl = activity.ServiceUrl;
        initiation.ChannelId = activity.ChannelId;
        if (transcript is not null)
            initiation.Attachments = [new("application/json", content: transcript, name: "Transcript")];
        return initiation;
    }

    /// <summary>Says how a hand-off stands: <c>accepted</c>, <c>failed</c> or <c>completed</c>.</summary>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentException.ThrowIfNullOrEmpty(state);
        return HandoffEvent(HandoffEventNames.HandoffStatus, new { state, message }, conversation);
    }

    static Activity HandoffEvent(string name, object? value, ConversationAccount conversation) => new()
    {
        Type = ActivityTypes.Event,
        Name = name,
        Value = value is null ? null : Payload.ToElement(value),
        Id = Guid.NewGuid().ToString(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
