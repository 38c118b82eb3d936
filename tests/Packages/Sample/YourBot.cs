using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Yours;

/// <summary>A bot as it was before: it knows nothing of takeovers.</summary>
internal sealed class YourBot(ConversationState state) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var counter = state.CreateProperty<int>("count");
        var count = await counter.GetAsync(turnContext, () => 0, cancellationToken) + 1;
        await counter.SetAsync(turnContext, count, cancellationToken);
        await turnContext.SendActivityAsync($"{count}: you said {turnContext.Activity.Text}", cancellationToken: cancellationToken);
    }
}
