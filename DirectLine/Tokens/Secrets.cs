using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.DirectLine;

/// <summary>The valid secrets. There may be two, so that either can be replaced without a break.</summary>
internal sealed class Secrets(IEnumerable<string> valid)
{
    private readonly byte[][] hashes = [.. valid.Select(Hash)];

    /// <summary>Takes the same time whether the candidate is nearly right or not at all.</summary>
    public bool Include(string candidate)
    {
        var hash = Hash(candidate);
        var found = false;
        foreach (var known in hashes) found |= CryptographicOperations.FixedTimeEquals(known, hash);
        return found;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
