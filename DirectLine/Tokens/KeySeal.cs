using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.DirectLine.Tokens;

/// <summary>Encrypts a signing key for the store.</summary>
internal abstract class KeySeal
{
    /// <summary>
    /// The seals, the first of which encrypts new keys. A key is encrypted with a secret from the settings, so a copy of the
    /// database alone cannot create tokens, and removing a secret also invalidates its keys. Without a configured secret, a key is
    /// only as safe as the store.
    /// </summary>
    public static IReadOnlyList<KeySeal> Of(DirectLineOptions options) =>
        [.. new[] { options.Secret, options.Secret2 }.Where(secret => !string.IsNullOrEmpty(secret)).Select(secret => new Under(secret!)),
            new None()];

    public abstract string Close(string id, byte[] key);

    /// <returns>The key; null if it was not encrypted with this seal.</returns>
    public abstract byte[]? Open(string id, string document);

    private sealed class None : KeySeal
    {
        private const string Mark = "plain:";

        public override string Close(string id, byte[] key) => Mark + Convert.ToBase64String(key);

        public override byte[]? Open(string id, string document) =>
            document.StartsWith(Mark, StringComparison.Ordinal) ? Convert.FromBase64String(document[Mark.Length..]) : null;
    }

    private sealed class Under(string secret) : KeySeal
    {
        private const string Mark = "sealed:";
        private const int NonceLength = 12, TagLength = 16;

        private readonly byte[] sealing = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "LiveTakeover Direct Line signing keys"u8.ToArray());

        public override string Close(string id, byte[] key)
        {
            var nonce = RandomNumberGenerator.GetBytes(NonceLength);
            var tag = new byte[TagLength];
            var hidden = new byte[key.Length];
            using var cipher = new AesGcm(sealing, TagLength);
            cipher.Encrypt(nonce, key, hidden, tag, Encoding.UTF8.GetBytes(id));
            return Mark + Convert.ToBase64String([.. nonce, .. tag, .. hidden]);
        }

        public override byte[]? Open(string id, string document)
        {
            if (!document.StartsWith(Mark, StringComparison.Ordinal)) return null;
            var parts = Convert.FromBase64String(document[Mark.Length..]).AsSpan();
            var hidden = parts[(NonceLength + TagLength)..];
            var key = new byte[hidden.Length];
            using var cipher = new AesGcm(sealing, TagLength);
            try
            {
                cipher.Decrypt(parts[..NonceLength], hidden, parts.Slice(NonceLength, TagLength), key, Encoding.UTF8.GetBytes(id));
                return key;
            }
            catch (AuthenticationTagMismatchException)
            {
                return null;
            }
        }
    }
}
