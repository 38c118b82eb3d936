using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.DirectLine;

/// <summary>How a signing key is written down for the store.</summary>
internal abstract class KeySeal
{
    /// <summary>
    /// The first is for new keys. A key lies under a secret of the settings: a copy of the database alone makes no tokens,
    /// and a secret that is taken away takes its keys with it. Without a secret in the settings, it is as safe as the store.
    /// </summary>
    public static IReadOnlyList<KeySeal> Of(DirectLineOptions options) =>
        [.. new[] { options.Secret, options.Secret2 }.Where(secret => !string.IsNullOrEmpty(secret)).Select(secret => new Under(secret!)), new None()];

    public abstract string Close(string id, byte[] key);

    /// <returns>The key, or null if it was not written under this seal.</returns>
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
