namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The capabilities of well-known channels.</summary>
public class Channel
{
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Whether the channel can show this many buttons under a message.</summary>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = 100, string? conversationType = null) =>
        buttonCnt <= MostUnderAMessage(channelId, conversationType);

    /// <summary>Whether the channel can show this many buttons on a card.</summary>
    public static bool SupportsCardActions(string? channelId, int buttonCnt = 100) => buttonCnt <= MostOnACard(channelId);

    public static bool HasMessageFeed(string? channelId) => channelId != "cortana";

    /// <summary>The longest button title, in characters.</summary>
    public static int MaxActionTitleLength(string? channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId ?? "";
    }

    private static int MostUnderAMessage(string? channelId, string? conversationType) => channelId switch
    {
        Connector.Channels.Directline or Connector.Channels.DirectlineSpeech or Connector.Channels.Webchat => 100,
        Connector.Channels.Emulator or Connector.Channels.Telegram => 100,
        "kik" => 20,
        Connector.Channels.Line => 13,
        Connector.Channels.Facebook or Connector.Channels.Skype => 10,
        Connector.Channels.Msteams when conversationType == "personal" => 3,
        _ => -1,
    };

    private static int MostOnACard(string? channelId) => channelId switch
    {
        Connector.Channels.Directline or Connector.Channels.DirectlineSpeech or Connector.Channels.Webchat => 100,
        Connector.Channels.Emulator or Connector.Channels.Slack or Connector.Channels.Telegram or "cortana" => 100,
        Connector.Channels.Line => 99,
        Connector.Channels.Msteams => 50,
        Connector.Channels.Facebook or Connector.Channels.Skype => 3,
        _ => -1,
    };

    [Obsolete("Use Microsoft.Bot.Connector.Channels.")]
    public class Channels : Connector.Channels;
}
