using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Tests;

internal sealed class ScriptedBot(Func<ITurnContext, Task> script) : IBot
{
    public static async Task Echo(ITurnContext turn)
    {
        if (turn.Activity.Type == ActivityTypes.Message) await turn.SendActivityAsync($"echo {turn.Activity.Text}");
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => script(turnContext);
}
