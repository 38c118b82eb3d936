using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveTakeover.AgentHub;

/// <summary>What the hub refuses, in words that a person can act on. <c>code</c> is for programs.</summary>
internal static class Problems
{
    public static ProblemHttpResult Forbidden(string title) => Problem(StatusCodes.Status403Forbidden, "forbidden", title);

    public static ProblemHttpResult HandoffDisabled() =>
        Problem(StatusCodes.Status403Forbidden, "handoff-disabled", "Takeover is off for this bot. An administrator turns it on with the setting Handoff:Enabled.");

    public static ProblemHttpResult NotFound(string what) => Problem(StatusCodes.Status404NotFound, "not-found", $"There is no such {what}.");

    public static ProblemHttpResult BadRequest(string title) => Problem(StatusCodes.Status400BadRequest, "bad-request", title);

    public static ProblemHttpResult ControlTaken(Holder holder) => TypedResults.Problem(
        title: $"{holder.Name} has control of this conversation.",
        statusCode: StatusCodes.Status409Conflict,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = "control-taken",
            ["holder"] = new PersonView(holder.AgentId, holder.Name),
        });

    public static ProblemHttpResult UserOffline() =>
        Problem(StatusCodes.Status409Conflict, "user-offline", "The user is not online. You can take control when they are back.");

    public static ProblemHttpResult NotInControl() =>
        Problem(StatusCodes.Status409Conflict, "not-in-control", "You do not have control of this conversation. Take control first.");

    public static ProblemHttpResult TooManyTries() =>
        Problem(StatusCodes.Status429TooManyRequests, "too-many-tries", "Too many wrong passwords. Try again in five minutes.");

    public static ProblemHttpResult Problem(int status, string code, string title) =>
        TypedResults.Problem(title: title, statusCode: status, extensions: [new("code", code)]);
}
