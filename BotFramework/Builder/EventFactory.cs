using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the protocol's standard hand-off events.</summary>
public static class EventFactory
{
    /// <summary>Asks whoever listens to take the conversation over; the context, an object, says why.</summary>
    /// <exception cref="ArgumentException">The context is a text, a number or a list.</exception>
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

    static JsonElement? Context(object? context)
    {
        if (context is null)
            return null;
        // As the SDK writes it: names as they are, nulls said.
        var element = context as JsonElement? ?? JsonSerializer.SerializeToElement(context, context.GetType());
        return element.ValueKind == JsonValueKind.Object
            ? element
            : throw new ArgumentException($"The context of a hand-off is an object with properties, but this is a {context.GetType().Name}.", nameof(context));
    }

    static Activity HandoffEvent(string name, object? value, ConversationAccount conversation) => new()
    {
        Type = ActivityTypes.Event,
        Name = name,
        Value = Context(value),
        Id = Guid.NewGuid().ToString(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
