namespace LiveTakeover.BotFramework;

/// <summary>How many buttons the well-known channels show, under a message and on a card.</summary>
static class ChannelButtons
{
    public static bool CanSuggest(string? channelId, int buttons, string? conversationType) => buttons <= channelId switch
    {
        "directline" or "webchat" or "emulator" or "directlinespeech" or "telegram" => 100,
        "kik" => 20,
        "line" => 13,
        "facebook" or "skype" => 10,
        "msteams" when conversationType == "personal" => 3,
        _ => 0,
    };

    public static bool CanShowOnCards(string? channelId, int buttons) => buttons <= channelId switch
    {
        "directline" or "webchat" or "emulator" or "directlinespeech" or "slack" or "telegram" => 100,
        "line" => 99,
        "msteams" => 50,
        "facebook" or "skype" => 3,
        _ => 0,
    };
}
