namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Says what it hears, and greets whoever joins.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var reply = $"Echo: {turnContext.Activity.Text}";
        return turnContext.SendActivityAsync(MessageFactory.Text(reply, reply), cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var member in membersAdded)
            if (member.Id != turnContext.Activity.Recipient.Id)
                await turnContext.SendActivityAsync("Hello and welcome!", cancellationToken: cancellationToken);
    }
}
