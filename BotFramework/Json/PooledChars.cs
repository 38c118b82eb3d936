using System.Buffers;
using Newtonsoft.Json;

namespace LiveTakeover.BotFramework;

/// <summary>The buffers of Newtonsoft's readers and writers, from the pool of the process.</summary>
internal sealed class PooledChars : IArrayPool<char>
{
    public static readonly PooledChars Shared = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null) ArrayPool<char>.Shared.Return(array);
    }
}
