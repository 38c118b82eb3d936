using System.Net.Mail;
using LiveTakeover.BotFramework;

namespace LiveTakeover.AgentHub.Accounts;

/// <summary>The rules for email addresses, names and passwords.</summary>
internal static class Credentials
{
    public const int ShortestPassword = 10;
    public const int LongestPassword = 200;
    public const int LongestName = 100;
    public const int LongestEmail = 254;

    private const int FewestCharacters = 5;

    // Common passwords of the permitted length, which attackers guess first.
    private static readonly string[] Common =
    [
        "password", "passw0rd", "motdepasse", "1234567890", "0123456789", "qwertyuiop", "azertyuiop", "administrator", "livetakeover",
    ];

    /// <returns>The problem and what to do about it, or null.</returns>
    public static ProblemHttpResult? EmailProblem(string? email) =>
        email is { Length: <= LongestEmail } && MailAddress.TryCreate(email, out var address) && address.Address == email.Trim()
            ? null
            : Problems.BadRequest("Enter an email address, like ana@example.com.");

    public static ProblemHttpResult? PasswordProblem(string? password, string email) => password switch
    {
        not { Length: >= ShortestPassword and <= LongestPassword } => Problems.Problem(
            StatusCodes.Status400BadRequest, "password-length",
            $"Choose a password of {ShortestPassword} to {LongestPassword} characters."),
        _ when IsGuessed(password, email) => Problems.Problem(
            StatusCodes.Status400BadRequest, "password-guessed",
            "This password is easily guessed. Choose another one, like a few words that have nothing to do with each other."),
        _ => null,
    };

    public static ProblemHttpResult? NameProblem(string? name) =>
        name is null or { Length: > LongestName } || NameText.Plain(name).Length == 0
            ? Problems.BadRequest($"Enter your name, of {LongestName} characters at most.")
            : null;

    private static bool IsGuessed(string password, string email) =>
        password.Distinct().Count() < FewestCharacters
        || Common.Append(email.Split('@')[0]).Any(word => word.Length >= FewestCharacters && IsMostly(password, word));

    // True if the password is this word with only a few more characters.
    private static bool IsMostly(string password, string word) =>
        password.Contains(word, StringComparison.OrdinalIgnoreCase) && password.Length - word.Length <= FewestCharacters;
}
