using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LiveTakeover.Handoff.Store.Copying;

/// <summary>What a table holds, in a few bytes: the number of its rows, and the sum of their hashes. The order does not matter.</summary>
internal readonly record struct RowDigest(long Rows, UInt128 Sum)
{
    public static RowDigest Of(IEnumerable<object?[]> rows)
    {
        var (count, sum) = (0L, UInt128.Zero);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            foreach (var value in row) Append(hash, value);
            (count, sum) = (count + 1, unchecked(sum + BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset())));
        }

        return new RowDigest(count, sum);
    }

    // A value begins with its kind and its length, so that no two rows have the same bytes.
    private static void Append(IncrementalHash hash, object? value)
    {
        var (kind, bytes) = value switch
        {
            null => ((byte)0, []),
            long number => ((byte)1, BitConverter.GetBytes(number)),
            string text => ((byte)2, Encoding.UTF8.GetBytes(text)),
            byte[] blob => ((byte)3, blob),
            double real => ((byte)4, BitConverter.GetBytes(real)),
            _ => throw new InvalidOperationException($"A value of type {value.GetType()} cannot be copied."),
        };
        Span<byte> head = stackalloc byte[5];
        head[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }
}
