namespace LiveTakeover.Samples.Tests.Bots;

internal sealed class Reviewer
{
    public string? Name { get; set; }

    public List<string> Shops { get; set; } = [];
}

/// <summary>The dialog above: asks for a name, begins another dialog and works with what it brings back.</summary>
internal sealed class ReviewerDialog : ComponentDialog
{
    public ReviewerDialog()
        : base(nameof(ReviewerDialog))
    {
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new ShopsDialog());
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, SelectAsync, ThankAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["reviewer"] = new Reviewer();
        return step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("Your name?") }, cancellationToken);
    }

    private static Task<DialogTurnResult> SelectAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        ((Reviewer)step.Values["reviewer"]).Name = (string)step.Result;
        return step.BeginDialogAsync(nameof(ShopsDialog), null, cancellationToken);
    }

    private static async Task<DialogTurnResult> ThankAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var reviewer = (Reviewer)step.Values["reviewer"];
        reviewer.Shops = (List<string>)step.Result;
        await step.Context.SendActivityAsync(
            $"Thank you, {reviewer.Name}, for {string.Join(" and ", reviewer.Shops)}.", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(reviewer, cancellationToken);
    }
}

/// <summary>Replaces itself until there is enough, and hands its list on by its options.</summary>
internal sealed class ShopsDialog : ComponentDialog
{
    private const string Done = "done";

    private static readonly string[] Shops = ["Lyon", "Paris", "Lille"];

    public ShopsDialog()
        : base(nameof(ShopsDialog))
    {
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [ChooseAsync, LoopAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> ChooseAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var chosen = step.Options as List<string> ?? [];
        step.Values["shops"] = chosen;
        var left = Shops.Except(chosen, StringComparer.Ordinal);
        return step.PromptAsync(nameof(ChoicePrompt), new PromptOptions
        {
            Prompt = MessageFactory.Text(chosen.Count == 0 ? "Which shop?" : $"{chosen[0]} it is, and which else?"),
            RetryPrompt = MessageFactory.Text("Please choose from the list."),
            Choices = ChoiceFactory.ToChoices([.. chosen.Count == 0 ? left : left.Append(Done)]),
        }, cancellationToken);
    }

    private static async Task<DialogTurnResult> LoopAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var shops = (List<string>)step.Values["shops"];
        var choice = ((FoundChoice)step.Result).Value;
        if (choice != Done) shops.Add(choice);
        return choice == Done || shops.Count == 2
            ? await step.EndDialogAsync(shops, cancellationToken)
            : await step.ReplaceDialogAsync(InitialDialog, shops, cancellationToken);
    }

    private const string InitialDialog = nameof(WaterfallDialog);
}
