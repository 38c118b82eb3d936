using Newtonsoft.Json;

namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Every kind of card that the SDK has, and an Adaptive Card that stands in a file.</summary>
internal sealed class CardsBot : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Value is { } value)
        {
            await turnContext.SendActivityAsync($"Submitted: {JsonConvert.SerializeObject(value)}", cancellationToken: cancellationToken);
            return;
        }

        var reply = MessageFactory.Attachment(new List<Attachment>());
        reply.AttachmentLayout = AttachmentLayoutTypes.Carousel;
        reply.Attachments = [AdaptiveCard(), .. Cards()];
        await turnContext.SendActivityAsync(reply, cancellationToken);
    }

    private static Attachment AdaptiveCard() => new()
    {
        ContentType = "application/vnd.microsoft.card.adaptive",
        Content = JsonConvert.DeserializeObject(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Bots", "delivery.json"))),
    };

    private static IEnumerable<Attachment> Cards() =>
    [
        new AnimationCard { Title = "Animation", Media = [new MediaUrl("https://shop.example/lamp.gif")] }.ToAttachment(),
        new AudioCard { Title = "Audio", Media = [new MediaUrl("https://shop.example/lamp.wav")], Autostart = false }.ToAttachment(),
        new VideoCard { Title = "Video", Media = [new MediaUrl("https://shop.example/lamp.mp4")], Duration = "PT30S" }.ToAttachment(),
        new HeroCard { Title = "Hero", Buttons = [new CardAction(ActionTypes.PostBack, "Buy", value: new { product = 7 })] }.ToAttachment(),
        new ThumbnailCard { Title = "Thumbnail", Images = [new CardImage("https://shop.example/lamp.png", "A lamp")] }.ToAttachment(),
        new ReceiptCard
        {
            Title = "Receipt",
            Facts = [new Fact("Order", "LM-1042")],
            Items = [new ReceiptItem("Lamp", price: "$ 38.45", quantity: "2", image: new CardImage("https://shop.example/lamp.png"))],
            Total = "$ 76.90",
        }.ToAttachment(),
        new SigninCard { Text = "Sign in",
            Buttons = [new CardAction(ActionTypes.Signin, "Sign in", value: "https://shop.example/sign-in")] }.ToAttachment(),
        new OAuthCard { Text = "OAuth", ConnectionName = "shop", Buttons = [new CardAction(ActionTypes.Signin, "Sign in")] }.ToAttachment(),
    ];
}
