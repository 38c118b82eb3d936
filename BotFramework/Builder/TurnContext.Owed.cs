using System.Net;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    /// <summary>What this turn's channel expects in its own response: the replies, an invoke's answer, or nothing.</summary>
    internal InvokeResponse? OwedResponse()
    {
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new() { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(BufferedReplyActivities) };
        if (Activity.Type != ActivityTypes.Invoke)
            return null;
        return TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is { } answer
            ? Payload.Read<InvokeResponse>(answer.Value)
            : new() { Status = (int)HttpStatusCode.NotImplemented };
    }
}
