namespace LiveTakeover.DirectLine.Errors;

/// <summary>A refused request in Direct Line's format: a status, a stable code and a message for people.</summary>
internal sealed class Refusal(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public TimeSpan? RetryAfter { get; private init; }

    public static Refusal BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static Refusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static Refusal MissingProperty(string message) => new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    public static Refusal NoCredential() => new(StatusCodes.Status401Unauthorized, "BadArgument", "Missing token or secret");

    public static Refusal WrongCredential() => new(StatusCodes.Status403Forbidden, "BadArgument", "Invalid token or secret");

    public static Refusal TokenExpired() => new(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");

    public static Refusal UnknownConversation() => new(StatusCodes.Status404NotFound, "BadArgument", "Unknown conversation");

    public static Refusal UnknownPath(string path) =>
        new(StatusCodes.Status404NotFound, "BadArgument", $"Direct Line has no operation at {path}");

    public static Refusal TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static Refusal IdTaken() => new(
        StatusCodes.Status409Conflict, "BadArgument", "Another activity of this conversation has this clientActivityID: give each one its own");

    public static Refusal TooMany(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests: slow down") { RetryAfter = retryAfter };

    public static Refusal Unavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The service is unavailable at the moment: try again")
        {
            RetryAfter = TimeSpan.FromSeconds(2),
        };
}
