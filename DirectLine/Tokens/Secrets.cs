using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.DirectLine;

/// <summary>The valid secrets, first the one that new tokens are signed under, and the keys derived from them.</summary>
internal sealed class Secrets(IReadOnlyList<string> valid)
{
    private readonly byte[][] hashes = [.. valid.Select(Hash)];

    /// <summary>Derived, so that every node with the same secret honours the others' tokens, and so that no token gives the secret away.</summary>
    public IReadOnlyList<SymmetricSecurityKey> Keys { get; } = [.. valid.Select(secret => new SymmetricSecurityKey(SigningKey(secret)))];

    /// <summary>Takes the same time whether the candidate is nearly right or not at all.</summary>
    public bool Include(string candidate)
    {
        var hash = Hash(candidate);
        var found = false;
        foreach (var known in hashes) found |= CryptographicOperations.FixedTimeEquals(known, hash);
        return found;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static byte[] SigningKey(string secret) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "LiveTakeover Direct Line tokens"u8.ToArray());
}
