using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using BotChannels = Microsoft.Bot.Connector.Channels;

namespace LiveTakeover.Bot.Channels.Delivery;

internal static class ShowQuickRepliesExtension
{
    // Clients of these channels show all suggested actions and support messageBack.
    private static readonly HashSet<string> ShowAll = new(StringComparer.OrdinalIgnoreCase)
    {
        BotChannels.Webchat, BotChannels.Directline, BotChannels.DirectlineSpeech, BotChannels.Emulator,
    };

    // In a plain text list the person answers with the title; a number would mean nothing to the bot.
    private static readonly ChoiceFactoryOptions InWords = new() { IncludeNumbers = false };

    /// <summary>Converts quick replies to a form that the channel supports, so that none is lost: buttons, a card, or text.</summary>
    public static void ShowQuickReplies(this Activity line)
    {
        if (line.Type != ActivityTypes.Message || line.SuggestedActions?.Actions is not { Count: > 0 } actions) return;
        if (ShowAll.Contains(line.ChannelId)) return;
        var choices = actions.Select(action => new Choice { Value = action.Title, Action = action }).ToList();
        var shown = ChoiceFactory.ForChannel(
            line.ChannelId, choices, line.Text, line.Speak, InWords, line.Conversation?.ConversationType, line.SuggestedActions.To);
        line.Text = shown.Text;
        line.SuggestedActions = Spoken(shown.SuggestedActions);
        if (shown.Attachments is { Count: > 0 } cards) line.Attachments = [.. line.Attachments ?? [], .. cards];
        if (!string.Equals(line.ChannelId, BotChannels.Msteams, StringComparison.OrdinalIgnoreCase)) SpeakOnCards(shown.Attachments);
    }

    private static SuggestedActions? Spoken(SuggestedActions? suggested)
    {
        if (suggested is not null) suggested.Actions = [.. suggested.Actions.Select(Spoken)];
        return suggested;
    }

    private static void SpeakOnCards(IEnumerable<Attachment>? cards)
    {
        foreach (var card in (cards ?? []).Select(attachment => attachment.Content).OfType<HeroCard>())
            card.Buttons = [.. card.Buttons.Select(Spoken)];
    }

    // Few channels support messageBack, and Teams only on cards. Elsewhere a click sends the text that the person would type.
    private static CardAction Spoken(CardAction action) => action.Type == ActionTypes.MessageBack
        ? new CardAction(ActionTypes.ImBack, action.Title, action.Image, value: action.Text ?? action.Title)
        : action;
}
