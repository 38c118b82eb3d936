namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>What a person has told of themselves.</summary>
internal sealed class Profile
{
    public string? Transport { get; set; }

    public string? Name { get; set; }

    public int Age { get; set; }

    public Attachment? Picture { get; set; }
}

/// <summary>Several turns: each step keeps its answer in <c>Values</c>, and the last one casts them to what they were.</summary>
internal sealed class ProfileDialog : ComponentDialog
{
    private readonly IStatePropertyAccessor<Profile> profiles;

    public ProfileDialog(UserState users)
        : base(nameof(ProfileDialog))
    {
        profiles = users.CreateProperty<Profile>("Profile");
        AddDialog(new WaterfallDialog(
            nameof(WaterfallDialog),
            [AskTransportAsync, AskNameAsync, ConfirmNameAsync, AskAgeAsync, AskPictureAsync, ConfirmAsync, SumUpAsync]));
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<int>), IsAnAge));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        AddDialog(new AttachmentPrompt(nameof(AttachmentPrompt)));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskTransportAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(nameof(ChoicePrompt), new PromptOptions
        {
            Prompt = MessageFactory.Text("How do you travel?"),
            Choices = ChoiceFactory.ToChoices(["Car", "Bus", "Bicycle"]),
        }, cancellationToken);

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["transport"] = ((FoundChoice)step.Result).Value;
        return step.PromptAsync(
            nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> ConfirmNameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = (string)step.Result;
        await step.Context.SendActivityAsync(MessageFactory.Text($"Thanks {step.Result}."), cancellationToken);
        return await step.PromptAsync(
            nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Would you tell your age?") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> AskAgeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (!(bool)step.Result) return await step.NextAsync(-1, cancellationToken);
        var question = new PromptOptions
        {
            Prompt = MessageFactory.Text("How old are you?"),
            RetryPrompt = MessageFactory.Text("The age is more than 0 and less than 150."),
        };
        return await step.PromptAsync(nameof(NumberPrompt<int>), question, cancellationToken);
    }

    private static async Task<DialogTurnResult> AskPictureAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["age"] = (int)step.Result;
        return await step.PromptAsync(
            nameof(AttachmentPrompt), new PromptOptions { Prompt = MessageFactory.Text("Attach a picture, please.") }, cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["picture"] = ((IList<Attachment>)step.Result).FirstOrDefault();
        return step.PromptAsync(
            nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Is this right?") }, cancellationToken);
    }

    private async Task<DialogTurnResult> SumUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var profile = await profiles.GetAsync(step.Context, () => new Profile(), cancellationToken);
        profile.Transport = (string)step.Values["transport"];
        profile.Name = (string)step.Values["name"];
        profile.Age = (int)step.Values["age"];
        profile.Picture = (Attachment)step.Values["picture"];
        await step.Context.SendActivityAsync(
            $"{profile.Name}, {profile.Age}, by {profile.Transport}, seen in {profile.Picture.Name}.",
            cancellationToken: cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static Task<bool> IsAnAge(PromptValidatorContext<int> answer, CancellationToken cancellationToken) =>
        Task.FromResult(answer.Recognized is { Succeeded: true, Value: > 0 and < 150 });
}
