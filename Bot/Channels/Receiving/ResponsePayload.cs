using LiveTakeover.Bot.Channels.Delivery;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels.Receiving;

/// <summary>The HTTP response to a channel's request.</summary>
internal sealed record ResponsePayload(int Status, object? Body = null)
{
    public static readonly ResponsePayload Nothing = new(StatusCodes.Status200OK);

    public static ResponsePayload Replies(IReadOnlyList<Activity> said) => new(
        StatusCodes.Status200OK,
        new ExpectedReplies([.. said.Where(activity => activity.Type != ActivityTypesEx.InvokeResponse).Select(OutgoingLine.Shown)]));

    /// <summary>An invoke without an answer (the bot has none, or an agent has control) gets 501 Not Implemented.</summary>
    public static ResponsePayload InvokeAnswer(IReadOnlyList<Activity> said)
    {
        var line = said.LastOrDefault(activity => activity.Type == ActivityTypesEx.InvokeResponse);
        return Payload.TryRead<InvokeResponse>(line?.Value, out var answer) && answer!.Status is >= 200 and <= 599
            ? new ResponsePayload(answer.Status, answer.Body)
            : new ResponsePayload(StatusCodes.Status501NotImplemented);
    }

    public IResult ToResult() => Body is null
        ? TypedResults.StatusCode(Status)
        : TypedResults.Text(ActivityJson.Serialize(Body), "application/json", statusCode: Status);
}
