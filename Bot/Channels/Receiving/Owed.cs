using LiveTakeover.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels;

/// <summary>What a channel gets in the response to what it sent.</summary>
internal sealed record Owed(int Status, object? Body = null)
{
    public static readonly Owed Nothing = new(StatusCodes.Status200OK);

    public static Owed Replies(IReadOnlyList<Activity> said) => new(
        StatusCodes.Status200OK,
        new ExpectedReplies([.. said.Where(activity => activity.Type != ActivityTypesEx.InvokeResponse)]));

    /// <summary>An invoke that nobody answers (the bot has no answer, or an agent has control) is not implemented.</summary>
    public static Owed InvokeAnswer(IReadOnlyList<Activity> said)
    {
        var line = said.LastOrDefault(activity => activity.Type == ActivityTypesEx.InvokeResponse);
        return Payload.TryRead<InvokeResponse>(line?.Value, out var answer) && answer!.Status is >= 200 and <= 599
            ? new Owed(answer.Status, answer.Body)
            : new Owed(StatusCodes.Status501NotImplemented);
    }

    public IResult ToResult() =>
        Body is null ? TypedResults.StatusCode(Status) : TypedResults.Json(Body, ActivityJson.Options, statusCode: Status);
}
