using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Connector.DirectLine;

/// <summary>An activity as a Direct Line client sees it. Fields without a property here survive a round trip.</summary>
public class Activity
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public DateTime? Timestamp { get; set; }
    public DateTimeOffset? LocalTimestamp { get; set; }
    public string? ServiceUrl { get; set; }
    public string? ChannelId { get; set; }
    public ChannelAccount? From { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public ChannelAccount? Recipient { get; set; }
    public string? TextFormat { get; set; }
    public string? AttachmentLayout { get; set; }
    public IList<ChannelAccount>? MembersAdded { get; set; }
    public IList<ChannelAccount>? MembersRemoved { get; set; }
    public string? Locale { get; set; }
    public string? Text { get; set; }
    public string? Speak { get; set; }
    public string? InputHint { get; set; }
    public string? Summary { get; set; }
    public SuggestedActions? SuggestedActions { get; set; }
    public IList<Attachment>? Attachments { get; set; }
    public object? ChannelData { get; set; }
    public string? ReplyToId { get; set; }
    public object? Value { get; set; }
    public string? Name { get; set; }
    public string? Code { get; set; }

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

public class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string Typing = "typing";
    public const string EndOfConversation = "endOfConversation";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
}

/// <summary>The activities up to the watermark; pass it to get later ones.</summary>
public class ActivitySet(IList<Activity>? activities = null, string? watermark = null)
{
    public ActivitySet() : this(null) { }

    public IList<Activity>? Activities { get; set; } = activities;
    public string? Watermark { get; set; } = watermark;
}

public class ResourceResponse(string? id = null)
{
    public ResourceResponse() : this(null) { }

    public string? Id { get; set; } = id;
}
