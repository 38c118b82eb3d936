using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Browser.Tests;

/// <summary>A bot that shows what it is asked for, and is silent about everything else.</summary>
public sealed class Gallery : IBot
{
    /// <summary>One black pixel, as a picture that needs no network.</summary>
    public const string Pixel =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==";

    public const string Hostile =
        "# Sale\n\nA **bold** offer, [see](https://shop.example/a)\n\n<img src=x onerror=\"document.title='owned'\">";

    /// <summary>Longer than any line of a chat is wide.</summary>
    public const string LongTitle = "A lamp for the reading corner of a very small flat right under the roof, in oak, linen and brass";

    private static readonly Dictionary<string, Func<Activity>> Shows = new(StringComparer.Ordinal)
    {
        ["hero"] = () =>
            Card(
                "application/vnd.microsoft.card.hero",
                new { title = "Blue lamp", subtitle = "Oak and linen", text = "Made to order.", images = Pictures, buttons = Buttons }),
        ["thumbnail"] = () =>
            Card(
                "application/vnd.microsoft.card.thumbnail",
                new { title = "Red lamp", text = "In stock.", images = Pictures, buttons = Buttons }),
        ["long title"] = () =>
            Card("application/vnd.microsoft.card.hero", new { title = LongTitle, text = "Made to order.", buttons = Buttons }),
        ["adaptive"] = () => Card("application/vnd.microsoft.card.adaptive", new
        {
            type = "AdaptiveCard",
            version = "1.5",
            body = new object[]
            {
                new { type = "TextBlock", text = "Your delivery", weight = "Bolder" },
                new { type = "Input.Text", id = "street", label = "Street" },
            },
            actions = new[] { new { type = "Action.Submit", title = "Deliver", data = new { order = "LM-1042" } } },
        }),
        ["audio"] = () =>
            Card(
                "application/vnd.microsoft.card.audio",
                new { title = "Our workshop", media = new[] { new { url = "data:audio/wav;base64,UklGRiQAAABXQVZF" } } }),
        ["video"] = () =>
            Card(
                "application/vnd.microsoft.card.video",
                new { title = "Making a lamp", media = new[] { new { url = "data:video/mp4;base64,AAAA" } } }),
        ["picture"] = () =>
            new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment("image/png", Pixel, name: "lamp.png")] },
        ["choices"] = () => new Activity
        {
            Type = ActivityTypes.Message,
            Text = "Which one?",
            SuggestedActions = new SuggestedActions(actions: [new CardAction(ActionTypes.ImBack, "Blue", value: "Blue"),
                new CardAction(ActionTypes.ImBack, "Red", value: "Red")]),
        },
        ["hostile"] = () => new Activity { Type = ActivityTypes.Message, TextFormat = "markdown", Text = Hostile },
        ["arabic"] = () => new Activity { Type = ActivityTypes.Message, Text = "مرحبًا بكم في متجر المصابيح." },
        ["hello"] = () => new Activity { Type = ActivityTypes.Message, Text = "Hello, what can I do for you?" },
    };

    private static readonly object[] Pictures = [new { url = Pixel, alt = "A lamp" }];

    private static readonly object[] Buttons = [new { type = "postBack", title = "Buy", value = new { product = "lamp" } }];

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { } wish } && Shows.TryGetValue(wish, out var show))
            await turnContext.SendActivityAsync(show(), cancellationToken);
    }

    private static Activity Card(string type, object content) =>
        new() { Type = ActivityTypes.Message, Attachments = [new Attachment(type, content: JsonSerializer.SerializeToElement(content))] };
}
