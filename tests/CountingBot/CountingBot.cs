using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.CountingBot;

/// <summary>Counts its turns in its state and says two lines in each, so that anything done twice or left out shows.</summary>
internal sealed class Counter(ConversationState state) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var counter = state.CreateProperty<Count>("count");
        var count = await counter.GetAsync(turnContext, () => new Count(), cancellationToken);
        count.Turns++;
        await turnContext.SendActivityAsync($"turn {count.Turns}, line 1", cancellationToken: cancellationToken);
        await turnContext.SendActivityAsync($"turn {count.Turns}, line 2", cancellationToken: cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    public sealed class Count
    {
        public int Turns { get; set; }
    }
}
