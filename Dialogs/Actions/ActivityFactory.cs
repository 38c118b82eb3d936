using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Vocabulary;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Actions;

/// <summary>Creates Bot Framework activities for actions that show something. Every text is plain text, never markup.</summary>
internal sealed class ActivityFactory(StoryTurn turn, ActionPath place)
{
    /// <returns>The activity, or null for an action that shows nothing.</returns>
    public Activity? Of(BotAction action) => action switch
    {
        SendText text => Line(text.Alternatives[turn.State.NextAlternative(place, text.Alternatives.Count)]),
        SendImage image => Image(image),
        SendQuickReplies replies => Line(replies.Message).With(Suggest(replies.Buttons)),
        SendCards cards => CardsOf(cards.Cards),
        SendSimpleCards cards => CardsOf(cards.Cards),
        SendChoicesList list => Choices(list),
        CustomerSatisfaction survey =>
            Line(survey.Message).With([.. survey.Choices.Select((choice, index) => Click(turn.Fill(choice.Label), index))]),
        AskLocation ask => Line(ask.Message),
        AskDocument ask => Documents(ask),
        SendJsEvent raised => new Activity { Type = ActivityTypes.Event, Name = raised.Event, Value = raised.Payload },
        _ => null,
    };

    public static Activity Typing() => new() { Type = ActivityTypes.Typing };

    private Activity Line(LocalizedText text) => Plain(turn.Fill(text));

    private static Activity Plain(string? text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = TextFormatTypes.Plain,
        InputHint = InputHints.AcceptingInput,
    };

    private Activity Image(SendImage image) => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment(MediaType(image.ImageUrl), image.ImageUrl, name: image.Alt is null ? null : turn.Fill(image.Alt))],
    };

    private static string MediaType(string url) => Path.GetExtension(new Uri(url.Trim()).AbsolutePath).ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".SVG" => "image/svg+xml",
        _ => "image/png",
    };

    private List<CardAction> Suggest(IReadOnlyList<Button> buttons) => [.. buttons.Select(OfButton).OfType<CardAction>()];

    private CardAction? OfButton(Button button, int option) => button.Action switch
    {
        OpenUrl open => new CardAction(ActionTypes.OpenUrl, turn.Fill(button.Title), value: open.Url),
        LegacyReply reply => new CardAction(ActionTypes.ImBack, turn.Fill(button.Title), value: turn.Fill(reply.Message)),
        Share => null,
        _ => Click(turn.Fill(button.Title), option),
    };

    private CardAction Click(string title, int option) =>
        new(ActionTypes.MessageBack, title, text: title, displayText: title, value: ButtonValue.Of(turn.Stories.Revision, place, option));

    private Activity CardsOf(IReadOnlyList<Card> cards)
    {
        var line = Plain(text: null);
        line.AttachmentLayout = cards.Count > 1 ? AttachmentLayoutTypes.Carousel : AttachmentLayoutTypes.List;
        line.Attachments = [];
        var option = 0;
        foreach (var card in cards)
        {
            line.Attachments.Add(Hero(card, option).ToAttachment());
            option += card.Buttons?.Count ?? 0;
        }

        return line;
    }

    private HeroCard Hero(Card card, int firstOption) => new(
        turn.Fill(card.Title),
        card.Subtitle is null ? null : turn.Fill(card.Subtitle),
        images: string.IsNullOrWhiteSpace(card.ImageUrl)
            ? null
            : [new CardImage(card.ImageUrl, card.Alt is null ? null : turn.Fill(card.Alt))],
        buttons: [.. (card.Buttons ?? []).Select((button, index) => OfButton(button, firstOption + index)).OfType<CardAction>()],
        tap: card.Url is not null && Shapes.IsWebAddress(card.Url) ? new CardAction(ActionTypes.OpenUrl, value: card.Url) : null);

    private Activity Choices(SendChoicesList list)
    {
        var line = Line(list.Message ?? list.Placeholder);
        line.Attachments = [];
        var option = 0;
        foreach (var section in list.Sections)
        {
            var title = section.Title is null ? null : turn.Fill(section.Title);
            line.Attachments.Add(
                new HeroCard(
                    title, buttons: [.. section.Choices.Select(choice => Click(turn.Fill(choice.Title), option++))]).ToAttachment());
        }

        return line;
    }

    private Activity Documents(AskDocument ask) => Plain(string.Join('\n', ask.Documents
        .Where(document => document.Message.English.Length > 0)
        .Select(document => $"• {turn.Fill(document.Message)}{FileTypes(document)}")
        .Prepend(turn.Fill(ask.Message))
        .Where(text => text.Length > 0)));

    private static string FileTypes(AskedDocument document) =>
        document.AuthorizedFileTypes.Count == 0 ? "" : $" ({string.Join(", ", document.AuthorizedFileTypes)})";
}

internal static class SuggestedActionsExtension
{
    public static Activity With(this Activity line, IList<CardAction> actions)
    {
        line.SuggestedActions = new SuggestedActions(actions: actions);
        return line;
    }
}
