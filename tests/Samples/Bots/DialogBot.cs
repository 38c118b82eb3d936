namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Runs a dialog with each message and event, and saves both states afterwards.</summary>
internal sealed class DialogBot<T>(ConversationState conversations, UserState users, T dialog) : ActivityHandler
    where T : Dialog
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversations.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await users.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        RunDialogAsync(turnContext, cancellationToken);

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name.StartsWith("handoff.", StringComparison.Ordinal)
            ? Task.CompletedTask
            : RunDialogAsync(turnContext, cancellationToken);

    private Task RunDialogAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        dialog.RunAsync(turnContext, conversations.CreateProperty<DialogState>(nameof(DialogState)), cancellationToken);
}
