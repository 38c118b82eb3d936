namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Lets a bot that speaks English talk with a person who does not: both directions go through this middleware.</summary>
internal sealed class TranslationMiddleware(UserState users) : IMiddleware
{
    public const string Language = "Language";

    private static readonly (string English, string Spanish)[] Dictionary =
    [
        ("red", "rojo"), ("You like ", "Te gusta "), ("Hello", "Hola"),
    ];

    private readonly IStatePropertyAccessor<string> languages = users.CreateProperty<string>(Language);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var isSpanish = await languages.GetAsync(turnContext, () => "en", cancellationToken) == "es";
        if (isSpanish && turnContext.Activity.Text is { } text)
            turnContext.Activity.Text = Dictionary.Aggregate(
                text, (translated, word) => translated.Replace(word.Spanish, word.English, StringComparison.OrdinalIgnoreCase));
        turnContext.OnSendActivities(async (turn, activities, send) =>
        {
            if (await languages.GetAsync(turn, () => "en", cancellationToken) == "es")
                foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
                    activity.Text = Dictionary.Aggregate(
                        activity.Text, (translated, word) => translated.Replace(word.English, word.Spanish, StringComparison.Ordinal));
            return await send();
        });
        await next(cancellationToken);
    }
}

/// <summary>Understands English alone, and changes the language on demand.</summary>
internal sealed class EnglishBot(UserState users) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Text is "es" or "en")
        {
            await users.CreateProperty<string>(TranslationMiddleware.Language)
                .SetAsync(turnContext, turnContext.Activity.Text, cancellationToken);
            await users.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
            await turnContext.SendActivityAsync("Hello", cancellationToken: cancellationToken);
            return;
        }

        await turnContext.SendActivityAsync($"You like {turnContext.Activity.Text}", cancellationToken: cancellationToken);
    }
}
