using System.Net.Mail;

namespace LiveTakeover.AgentHub;

/// <summary>What an email address and a password must be.</summary>
internal static class Credentials
{
    public const int ShortestPassword = 10;
    public const int LongestPassword = 200;

    /// <returns>What is wrong and what to do, or null.</returns>
    public static string? Problem(string? email, string? password)
    {
        if (!MailAddress.TryCreate(email, out var address) || address.Address != email!.Trim()) return "Enter an email address, like ana@example.com.";
        if (password is not { Length: >= ShortestPassword and <= LongestPassword })
            return $"Choose a password of {ShortestPassword} to {LongestPassword} characters.";
        return null;
    }
}
