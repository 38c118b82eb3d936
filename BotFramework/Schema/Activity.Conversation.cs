using LiveTakeover.BotFramework;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = AnswerableId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Places this activity in a conversation: as said by its bot, or, when <paramref name="isIncoming"/>, by its user.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;
        (From, Recipient) = isIncoming ? (reference.User!, reference.Bot) : (reference.Bot, reference.User!);
        if (isIncoming)
            Id = reference.ActivityId ?? Id;
        else
            ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    public Activity CreateReply(string? text = null, string? locale = null)
    {
        var reply = Answer(ActivityTypes.Message);
        reply.Text = text ?? "";
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, string? label = null)
    {
        var trace = Answer(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public Mention[] GetMentions() =>
        Entities is null ? [] : [.. Entities.Where(e => string.Equals(e?.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(e => e.GetAs<Mention>()!)];

    public TypeT? GetChannelData<TypeT>() => Payload.Read<TypeT>(ChannelData);

    public bool TryGetChannelData<TypeT>(out TypeT? instance) => Payload.TryRead(ChannelData, out instance) && instance is not null;

    public bool IsFromStreamingConnection() =>
        ServiceUrl is not null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same words to send again: sending writes into an activity.</summary>
    internal Activity Again() => (Activity)MemberwiseClone();

    // Web Chat and Direct Line greet with a conversationUpdate whose id they do not know afterwards, so nothing can answer it.
    string? AnswerableId =>
        IsActivity(ActivityTypes.ConversationUpdate) && (Is(ChannelId, "directline") || Is(ChannelId, "webchat")) ? null : Id;

    Activity Answer(string type) => new()
    {
        Type = type,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = new(Recipient?.Id, Recipient?.Name),
        Recipient = new(From?.Id, From?.Name),
        ReplyToId = AnswerableId,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new(Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name),
    };

    static bool Is(string? channel, string name) => string.Equals(channel, name, StringComparison.OrdinalIgnoreCase);
}
