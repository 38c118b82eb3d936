using System.Globalization;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.AgentHub;

/// <summary>The hub's error responses, with titles that tell a person what to do. <c>code</c> is for programs.</summary>
internal static class Problems
{
    public static ProblemHttpResult Forbidden(string title) => Problem(StatusCodes.Status403Forbidden, "forbidden", title);

    public static ProblemHttpResult RoleForbids() => Forbidden("Your role does not allow this. An administrator can change it.");

    public static ProblemHttpResult HandoffDisabled() =>
        Problem(
            StatusCodes.Status403Forbidden, "handoff-disabled",
            "Takeover is off for this bot. An administrator turns it on with the setting Handoff:Enabled.");

    public static ProblemHttpResult NotFound(string what) =>
        Problem(StatusCodes.Status404NotFound, "not-found", $"There is no such {what}.");

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

    public static ProblemHttpResult UserOnline() =>
        Problem(
            StatusCodes.Status409Conflict, "user-online",
            "The user is online now. Take control to talk to them; your answer was not sent.");

    public static ProblemHttpResult IdTaken() =>
        Problem(
            StatusCodes.Status409Conflict, "id-taken",
            "Another message has this clientMessageId and other words. Give each message an id of its own.");

    public static ProblemHttpResult FileGone() =>
        Problem(StatusCodes.Status409Conflict, "file-gone", "A file waited too long to be sent and was deleted. Attach it again.");

    public static ProblemHttpResult OutcomeRequired() =>
        Problem(StatusCodes.Status400BadRequest, "outcome-required", "Say what came of the conversation: your team asks for an outcome.");

    public static ProblemHttpResult NotInControl() =>
        Problem(StatusCodes.Status409Conflict, "not-in-control", "You do not have control of this conversation. Take control first.");

    public static ProblemHttpResult WrongCredentials() =>
        Problem(StatusCodes.Status401Unauthorized, "wrong-credentials", "The email address or the password is wrong.");

    public static ProblemHttpResult WrongPassword() =>
        Problem(StatusCodes.Status400BadRequest, "wrong-password", "Your present password is not this one. Type it again.");

    public static ProblemHttpResult CodeNeeded() =>
        Problem(
            StatusCodes.Status401Unauthorized, "code-needed",
            "Send the password again with the code of your authenticator app, or with a recovery code.");

    public static ProblemHttpResult WrongCode() =>
        Problem(
            StatusCodes.Status400BadRequest, "wrong-code",
            "This is not the code, or it was used. Enter the one that your app shows now, or a recovery code.");

    public static ProblemHttpResult TooManyTries(AttemptLimit limit) =>
        Problem(
            StatusCodes.Status429TooManyRequests, "too-many-tries",
            $"Too many wrong tries. Wait {limit.Window.TotalMinutes:0} minutes, then try again.");

    public static ProblemHttpResult TooManySignIns(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problem(
            StatusCodes.Status429TooManyRequests, "too-many-tries",
            "Too many passwords were tried from this network. Wait a minute, then try again.");
    }

    public static ProblemHttpResult Problem(int status, string code, string title) =>
        TypedResults.Problem(title: title, statusCode: status, extensions: [new("code", code)]);
}
