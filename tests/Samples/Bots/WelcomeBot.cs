namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Knows whom it has welcomed before, and shows what it can do in a card with buttons.</summary>
internal sealed class WelcomeBot(UserState users) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await users.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var welcomed = users.CreateProperty<Welcome>(nameof(Welcome));
        var welcome = await welcomed.GetAsync(turnContext, () => new Welcome(), cancellationToken);
        if (!welcome.IsDone)
        {
            welcome.IsDone = true;
            await turnContext.SendActivityAsync(
                $"You are seeing this because it is your first message, {turnContext.Activity.From.Name}.",
                cancellationToken: cancellationToken);
            return;
        }

        await turnContext.SendActivityAsync(turnContext.Activity.Text.ToUpperInvariant() switch
        {
            "HELP" => MessageFactory.Attachment(Introduction.ToAttachment()),
            var text => MessageFactory.Text($"You said {text}."),
        }, cancellationToken);
    }

    private static HeroCard Introduction => new()
    {
        Title = "Welcome to the shop",
        Text = "Here is what others ask.",
        Images = [new CardImage("https://shop.example/lamp.png")],
        Buttons = [new CardAction(
            ActionTypes.OpenUrl, "Our lamps",
            value: "https://shop.example/lamps"), new CardAction(ActionTypes.ImBack, "Hours", value: "hours")],
    };

    private sealed class Welcome
    {
        public bool IsDone { get; set; }
    }
}
