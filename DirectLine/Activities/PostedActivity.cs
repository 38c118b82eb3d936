using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine;

/// <summary>An activity as a client sent it: its shape is checked, what it may not decide is taken from it.</summary>
internal static class PostedActivity
{
    // Where this product keeps its own marks: from a client it could only be a forgery.
    private const string OwnChannelData = "liveTakeover";

    private static readonly JsonTypeInfo<Activity> Shape = (JsonTypeInfo<Activity>)ActivityJson.Options.GetTypeInfo(typeof(Activity));

    public static Activity Parse(ReadOnlySpan<byte> json, int maxLength)
    {
        if (json.Length > maxLength && Encoding.UTF8.GetCharCount(json) > maxLength)
            throw Refusal.TooLarge($"The activity is longer than {maxLength} characters");
        var activity = JsonBody.Parse(json, Shape) ?? throw Refusal.BadSyntax("The body is not an activity");
        if (string.IsNullOrEmpty(activity.Type)) throw Refusal.MissingProperty("The activity has no type");
        if (activity.Type == ActivityTypes.ConversationUpdate) throw Refusal.BadArgument("Who joins or leaves is for the channel to say");
        return activity;
    }

    /// <summary>Makes it this person's activity in this conversation, whatever it says itself.</summary>
    public static void Settle(Activity activity, string conversationId, ChannelAccount from, ChannelAccount bot, string serviceUrl)
    {
        activity.Id = JoinsOnce(activity) ? $"{conversationId}|webchat-join" : null;
        activity.Timestamp = null;
        activity.ServiceUrl = serviceUrl;
        activity.ChannelId = DirectLineChannel.Id;
        activity.CallerId = null;
        activity.DeliveryMode = null;
        activity.Conversation = new ConversationAccount(id: conversationId);
        activity.From = from;
        activity.Recipient = bot;
        activity.ChannelData = WithoutOurMarks(activity.ChannelData);
    }

    /// <summary>The client's own name for the activity, which makes sending it again harmless.</summary>
    public static string? ClientId(Activity activity) =>
        !JoinsOnce(activity) && Payload.TryGet(activity.ChannelData, "clientActivityID", out var id) ? id : null;

    // Pages send it at every load; the bot is to greet once.
    private static bool JoinsOnce(Activity activity) => activity is { Type: ActivityTypes.Event, Name: "webchat/join" };

    private static object? WithoutOurMarks(object? channelData)
    {
        if (channelData is null) return null;
        var element = Payload.ToElement(channelData);
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(OwnChannelData, out _)) return channelData;
        var data = JsonObject.Create(element)!;
        data.Remove(OwnChannelData);
        return JsonSerializer.SerializeToElement(data);
    }
}
