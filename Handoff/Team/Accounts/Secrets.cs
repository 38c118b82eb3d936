using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>Secrets that are shown to a person once; the store keeps their hash. They are long enough to need no salt.</summary>
internal static class Secrets
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>The token of a link.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>A recovery code of 79 bits, to write down: four groups of letters and digits that are not easily confused.</summary>
    public static string NewCode() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>The code without case and separators, so that it may be typed in any form.</summary>
    public static string Normal(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
