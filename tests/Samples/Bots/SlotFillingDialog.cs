namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>One thing to ask for, and the prompt that asks.</summary>
internal sealed record Slot(string Name, string PromptId, string Question);

/// <summary>A dialog of the bot's own, made of no waterfall: asks for each slot that is still empty.</summary>
internal sealed class SlotFillingDialog(string dialogId, IReadOnlyList<Slot> slots) : Dialog(dialogId)
{
    private const string Filled = "filled";
    private const string Asked = "asked";

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        dc.Context.Activity.Type == ActivityTypes.Message ? AskNextAsync(dc, cancellationToken) : Task.FromResult(EndOfTurn);

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        AskNextAsync(dc, cancellationToken);

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        FilledSlots(dc.ActiveDialog)[(string)dc.ActiveDialog.State[Asked]] = result!;
        return AskNextAsync(dc, cancellationToken);
    }

    private Task<DialogTurnResult> AskNextAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var filled = FilledSlots(dc.ActiveDialog);
        if (slots.FirstOrDefault(slot => !filled.ContainsKey(slot.Name)) is not { } empty)
            return dc.EndDialogAsync(filled, cancellationToken);
        dc.ActiveDialog.State[Asked] = empty.Name;
        return dc.BeginDialogAsync(empty.PromptId, new PromptOptions { Prompt = MessageFactory.Text(empty.Question) }, cancellationToken);
    }

    private static IDictionary<string, object> FilledSlots(DialogInstance instance)
    {
        if (!instance.State.TryGetValue(Filled, out var filled))
            instance.State[Filled] = filled = new Dictionary<string, object>(StringComparer.Ordinal);
        return (IDictionary<string, object>)filled;
    }
}

/// <summary>Fills slots within slots.</summary>
internal sealed class OrderDialog : ComponentDialog
{
    public OrderDialog()
        : base(nameof(OrderDialog))
    {
        AddDialog(new SlotFillingDialog("name", [new("first", "text", "First name?"), new("last", "text", "Last name?")]));
        AddDialog(
            new SlotFillingDialog(
                "order", [new("name", "name", ""), new("height", "number", "How high, in metres?"), new("pieces", "pieces", "How many?")]));
        AddDialog(new TextPrompt("text"));
        AddDialog(new NumberPrompt<double>("number"));
        AddDialog(new NumberPrompt<int>("pieces"));
        AddDialog(new WaterfallDialog("waterfall", [
            (step, cancellationToken) => step.BeginDialogAsync("order", null, cancellationToken),
            async (step, cancellationToken) =>
            {
                var order = (IDictionary<string, object>)step.Result;
                var name = (IDictionary<string, object>)order["name"];
                var text = FormattableString.Invariant(
                    $"{(int)order["pieces"]} of {(double)order["height"]} m for {name["first"]} {name["last"]}.");
                await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
            }]));
        InitialDialogId = "waterfall";
    }
}
