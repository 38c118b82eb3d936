namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Offers its answers as suggested actions.</summary>
internal sealed class ColourBot : ActivityHandler
{
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient.Id)) await AskAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await turnContext.SendActivityAsync(turnContext.Activity.Text.Trim().ToUpperInvariant() switch
        {
            "RED" => "Red is the best colour, I agree.",
            "YELLOW" => "Yellow is the sun's.",
            _ => "Please choose one of the colours.",
        }, cancellationToken: cancellationToken);
        await AskAsync(turnContext, cancellationToken);
    }

    private static Task AskAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var question = MessageFactory.Text("Which colour do you like?");
        question.SuggestedActions = new SuggestedActions
        {
            Actions =
            [
                new CardAction { Title = "Red", Type = ActionTypes.ImBack, Value = "Red" },
                new CardAction { Title = "Yellow", Type = ActionTypes.ImBack, Value = "Yellow" },
            ],
        };
        return turnContext.SendActivityAsync(question, cancellationToken);
    }
}
