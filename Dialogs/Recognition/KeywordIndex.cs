using System.Runtime.InteropServices;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>
/// Finds keywords of one or more words in a text. It looks once at the text for each number of words that a keyword has, however
/// many keywords there are.
/// </summary>
internal sealed class KeywordIndex
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    private readonly SortedSet<int> lengths = [];
    private readonly Dictionary<ulong, List<(string[] Words, int Keyword)>> byHash = [];

    public void Add(string[] words, int keyword)
    {
        lengths.Add(words.Length);
        var hash = HashesOfStarts(words)[^1];
        (CollectionsMarshal.GetValueRefOrAddDefault(byHash, hash, out _) ??= []).Add((words, keyword));
    }

    /// <summary>The keywords that the words contain, as whole words in a row.</summary>
    public HashSet<int> In(string[] words)
    {
        var found = new HashSet<int>();
        var starts = HashesOfStarts(words);
        foreach (var length in lengths)
        {
            if (length > words.Length) break;
            Effort.Spend(words.Length);
            var power = Power(length);
            for (var start = 0; start + length <= words.Length; start++)
            {
                var hash = unchecked(starts[start + length] - starts[start] * power);
                if (!byHash.TryGetValue(hash, out var keywords)) continue;
                foreach (var (keyword, id) in keywords)
                    if (!found.Contains(id) && words.AsSpan(start).StartsWith(keyword)) found.Add(id);
            }
        }

        return found;
    }

    /// <summary>The hash of no word, of the first word, of the first two … From them follows the hash of any words in a row.</summary>
    private static ulong[] HashesOfStarts(string[] words)
    {
        var hashes = new ulong[words.Length + 1];
        for (var at = 0; at < words.Length; at++)
            hashes[at + 1] = unchecked(hashes[at] * Base + (uint)StringComparer.Ordinal.GetHashCode(words[at]));
        return hashes;
    }

    private static ulong Power(int exponent)
    {
        var power = 1UL;
        for (var at = 0; at < exponent; at++)
            power = unchecked(power * Base);
        return power;
    }
}
