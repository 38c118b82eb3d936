using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.Handoff;

/// <summary>Secrets that a person is given once, and of which the store keeps the hash. They are long enough to need no salt.</summary>
internal static class Secrets
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>The secret part of a link.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>A code of 79 bits to write down: four groups of letters and digits that are not mistaken for each other.</summary>
    public static string NewCode() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>A code as it was meant, however it was typed.</summary>
    public static string Normal(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
