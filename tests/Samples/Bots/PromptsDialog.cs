namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>One after the other, every prompt, each answer told back as the type that the prompt promises.</summary>
internal sealed class PromptsDialog : ComponentDialog
{
    public PromptsDialog()
        : base(nameof(PromptsDialog))
    {
        AddDialog(new TextPrompt("text", (answer, _) => Task.FromResult(answer.Recognized.Value?.Length > 2)));
        AddDialog(new NumberPrompt<int>("int"));
        AddDialog(new NumberPrompt<double>("double"));
        AddDialog(new ConfirmPrompt("confirm"));
        AddDialog(new ChoicePrompt("choice") { Style = ListStyle.List });
        AddDialog(new DateTimePrompt("date"));
        AddDialog(new AttachmentPrompt("file"));
        AddDialog(new ActivityPrompt("event", (answer, _) => Task.FromResult(answer.Recognized.Value.Type == ActivityTypes.Event)));
        AddDialog(new WaterfallDialog("waterfall", [
            Ask("text", "Your street?"),
            Ask("int", "Which floor?"),
            Ask("double", "How many metres?"),
            Ask("confirm", "Is there a lift?"),
            Ask("choice", "Which hour?", "Morning", "Evening"),
            Ask("date", "Which day?"),
            Ask("file", "A picture of the door?"),
            Ask("event", "Where are you?"),
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync($"Got {Told(step.Result)}.", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
            }]));
        InitialDialogId = "waterfall";
    }

    private static WaterfallStep Ask(string prompt, string question, params string[] choices) => (step, cancellationToken) =>
    {
        var text = step.Result is null ? question : $"Got {Told(step.Result)}. {question}";
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text(text),
            RetryPrompt = MessageFactory.Text("Again, please."),
            Choices = ChoiceFactory.ToChoices(choices),
        };
        return step.PromptAsync(prompt, options, cancellationToken);
    };

    private static string Told(object result) => result switch
    {
        FoundChoice choice => $"{choice.Value} at {choice.Index}",
        IList<DateTimeResolution> days => days[0].Timex,
        IList<Attachment> files => files[0].Name,
        Activity { Name: var name } => name,
        IFormattable number => $"{number.GetType().Name} {number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}",
        _ => $"{result}",
    };
}
