namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Keeps what belongs to the person apart from what belongs to the conversation.</summary>
internal sealed class StateBot(ConversationState conversations, UserState users) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversations.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        await users.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var data = await conversations.CreateProperty<Data>(nameof(Data)).GetAsync(turnContext, () => new Data(), cancellationToken);
        var name = users.CreateProperty<string>("Name");
        if (await name.GetAsync(turnContext, () => null!, cancellationToken) is { } known)
        {
            data.At = turnContext.Activity.Timestamp;
            data.Channel = turnContext.Activity.ChannelId;
            data.Said++;
            await turnContext.SendActivityAsync(
                $"{known} has said {data.Said} things on {data.Channel}.", cancellationToken: cancellationToken);
        }
        else if (data.HasAsked)
        {
            await name.SetAsync(turnContext, turnContext.Activity.Text.Trim(), cancellationToken);
            await turnContext.SendActivityAsync($"Thanks {turnContext.Activity.Text}.", cancellationToken: cancellationToken);
        }
        else
        {
            data.HasAsked = true;
            await turnContext.SendActivityAsync("What is your name?", cancellationToken: cancellationToken);
        }
    }

    private sealed class Data
    {
        public DateTimeOffset? At { get; set; }

        public string? Channel { get; set; }

        public bool HasAsked { get; set; }

        public int Said { get; set; }
    }
}
