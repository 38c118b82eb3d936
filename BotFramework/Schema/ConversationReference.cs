using System.Globalization;

namespace Microsoft.Bot.Schema;

/// <summary>Where a conversation takes place and who is in it: enough to speak in it later.</summary>
public class ConversationReference
{
    public ConversationReference() { }

    public ConversationReference(CultureInfo? locale, string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null, ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
        : this(activityId, user, bot, conversation, channelId, serviceUrl) => Locale = locale?.ToString();

    public ConversationReference(string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null, ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot!;
        Conversation = conversation!;
        ChannelId = channelId!;
        ServiceUrl = serviceUrl!;
    }

    public string? ActivityId { get; set; }
    public ChannelAccount? User { get; set; }
    public ChannelAccount Bot { get; set; } = null!;
    public ConversationAccount Conversation { get; set; } = null!;
    public string ChannelId { get; set; } = null!;
    public string? Locale { get; set; }
    public string ServiceUrl { get; set; } = null!;

    /// <summary>The event that starts a turn nobody wrote to: a proactive one.</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User!,
        RelatesTo = this,
    };
}
