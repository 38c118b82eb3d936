using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LiveTakeover.AgentHub.Tests;

/// <summary>Somebody's authenticator app: RFC 6238, written down here once more.</summary>
public sealed class Authenticator(byte[] secret)
{
    public Authenticator(string base32)
        : this(FromBase32(base32))
    {
    }

    public string CodeAt(DateTimeOffset time)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What the RFC asks for.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return $"{number % 1_000_000:000000}";
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(
            text.Select(
                letter =>
                    Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(n => Convert.ToByte(bits.Substring(8 * n, 8), 2))];
    }
}
