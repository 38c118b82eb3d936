using LiveTakeover.Middleware;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;

namespace Yours;

internal sealed class YourAdapter : CloudAdapter
{
    public YourAdapter(BotFrameworkAuthentication authentication, ILogger<YourAdapter> log, HandoffMiddleware handoff)
        : base(authentication, log)
    {
        Use(handoff); // first: all else happens behind it
        OnTurnError = (turn, _) => turn.SendActivityAsync("Sorry, something went wrong.");
    }
}
