using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The Bot Framework's unit of talk, as it is on the wire. Fields the protocol does not name survive a round trip.
/// </summary>
/// <remarks>
/// Type, channel, conversation and parties are declared present: a channel sends them with every activity, and a turn
/// adds them to everything a bot sends.
/// </remarks>
public partial class Activity :
    ICommandActivity, ICommandResultActivity, IContactRelationUpdateActivity, IConversationUpdateActivity,
    IEndOfConversationActivity, IEventActivity, IHandoffActivity, IInstallationUpdateActivity, IInvokeActivity,
    IMessageDeleteActivity, IMessageReactionActivity, IMessageUpdateActivity, ISuggestionActivity, ITraceActivity,
    ITypingActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public string Type { get; set; } = null!;
    public string? Id { get; set; }

    [JsonConverter(typeof(UtcTimestamp))]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonConverter(typeof(LocalTimestamp))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    public string? LocalTimezone { get; set; }
    public string? CallerId { get; set; }
    public string ServiceUrl { get; set; } = null!;
    public string ChannelId { get; set; } = null!;
    public ChannelAccount From { get; set; } = null!;
    public ConversationAccount Conversation { get; set; } = null!;
    public ChannelAccount Recipient { get; set; } = null!;
    public string? TextFormat { get; set; }
    public string? AttachmentLayout { get; set; }
    public IList<ChannelAccount>? MembersAdded { get; set; }
    public IList<ChannelAccount>? MembersRemoved { get; set; }
    public IList<MessageReaction>? ReactionsAdded { get; set; }
    public IList<MessageReaction>? ReactionsRemoved { get; set; }
    public string? TopicName { get; set; }
    public bool? HistoryDisclosed { get; set; }
    public string? Locale { get; set; }
    public string? Text { get; set; }
    public string? Speak { get; set; }
    public string? InputHint { get; set; }
    public string? Summary { get; set; }
    public SuggestedActions? SuggestedActions { get; set; }
    public IList<Attachment>? Attachments { get; set; }
    public IList<Entity>? Entities { get; set; }
    public object? ChannelData { get; set; }
    public string? Action { get; set; }
    public string? ReplyToId { get; set; }
    public string? Label { get; set; }
    public string? ValueType { get; set; }
    public object? Value { get; set; }
    public string? Name { get; set; }
    public ConversationReference? RelatesTo { get; set; }
    public string? Code { get; set; }

    [JsonConverter(typeof(UtcTimestamp))]
    public DateTimeOffset? Expiration { get; set; }

    public string? Importance { get; set; }
    public string? DeliveryMode { get; set; }
    public IList<string>? ListenFor { get; set; }
    public IList<TextHighlight>? TextHighlights { get; set; }
    public SemanticAction? SemanticAction { get; set; }

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
