using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.DirectLine.Tokens;

/// <summary>The valid secrets. There may be two, so that either can be rotated without downtime.</summary>
internal sealed class SecretComparison(IEnumerable<string> valid)
{
    private readonly byte[][] hashes = [.. valid.Select(Hash)];

    /// <summary>Constant-time comparison.</summary>
    public bool Include(string candidate)
    {
        var hash = Hash(candidate);
        var found = false;
        foreach (var known in hashes) found |= CryptographicOperations.FixedTimeEquals(known, hash);
        return found;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
