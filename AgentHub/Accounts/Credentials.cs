using System.Net.Mail;

namespace LiveTakeover.AgentHub;

/// <summary>What an email address and a password must be.</summary>
internal static class Credentials
{
    public const int ShortestPassword = 10;
    public const int LongestPassword = 200;
    public const int LongestName = 100;

    /// <returns>What is wrong and what to do, or null.</returns>
    public static string? Problem(string? email, string? password) =>
        EmailProblem(email) ?? PasswordProblem(password);

    public static string? EmailProblem(string? email) =>
        MailAddress.TryCreate(email, out var address) && address.Address == email!.Trim() ? null : "Enter an email address, like ana@example.com.";

    public static string? PasswordProblem(string? password) =>
        password is { Length: >= ShortestPassword and <= LongestPassword } ? null : $"Choose a password of {ShortestPassword} to {LongestPassword} characters.";

    public static string? NameProblem(string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > LongestName ? $"Enter your name, of {LongestName} characters at most." : null;
}
