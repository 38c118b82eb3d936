using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>
/// Finds the word that somebody meant who made one typing mistake: two words differ by one if a letter is missing, too many or wrong,
/// or two neighbours have changed places. It keeps a hash of each word and of each of its variants without one letter, so a word takes
/// memory by its length.
/// </summary>
internal sealed class TypoIndex
{
    /// <summary>In shorter words, one letter may change the meaning.</summary>
    private const int Shortest = 5;

    /// <summary>Such a word may have lost a letter of a longer one.</summary>
    private const int ShortestTyped = Shortest - 1;

    /// <summary>Longer than the words that people type.</summary>
    private const int Longest = 32;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private readonly Dictionary<ulong, int> first;
    private readonly List<(string Word, int Next)> entries;

    /// <param name="words">The words, in the order that decides between several that could be meant.</param>
    public TypoIndex(IEnumerable<string> words)
    {
        // The latest entry of a hash comes first in its chain, so the words are added from the last one on.
        List<string> corrected = [.. words.Where(word => word.Length is >= Shortest and <= Longest).Reverse()];
        var variants = corrected.Sum(word => word.Length + 1);
        (first, entries) = (new(variants), new(variants));
        foreach (var word in corrected)
        {
            foreach (var variant in Variants(word))
            {
                entries.Add((word, first.GetValueOrDefault(variant, -1)));
                first[variant] = entries.Count - 1;
            }
        }
    }

    /// <returns>Null if no word differs by one mistake.</returns>
    public string? Meant(string word)
    {
        if (word.Length is < ShortestTyped or > Longest + 1) return null;
        Effort.Spend(word.Length);
        foreach (var variant in Variants(word))
        {
            for (var at = first.GetValueOrDefault(variant, -1); at >= 0; at = entries[at].Next)
                if (DifferByOne(word, entries[at].Word)) return entries[at].Word;
        }

        return null;
    }

    /// <summary>The hash of the word, then of the word without its first letter, its second … A hash is Σ letter · Base^place.</summary>
    private static ulong[] Variants(string word)
    {
        var variants = new ulong[word.Length + 1];
        // What comes after a letter moves one place to the front once the letter is gone.
        Span<ulong> after = stackalloc ulong[Longest + 2];
        for (var at = word.Length - 1; at >= 0; at--)
            after[at] = unchecked(word[at] + Base * after[at + 1]);
        variants[0] = after[0];
        var (before, power) = (0UL, 1UL);
        for (var at = 0; at < word.Length; at++)
        {
            variants[at + 1] = unchecked(before + power * after[at + 1]);
            (before, power) = unchecked((before + power * word[at], power * Base));
        }

        return variants;
    }

    // Two variants may share a hash by chance, so the words are compared. A wrong first letter is another word more often than a slip.
    private static bool DifferByOne(string word, string other)
    {
        var start = word.AsSpan().CommonPrefixLength(other);
        var left = word.AsSpan(start);
        var right = other.AsSpan(start);
        return left.SequenceEqual(right) || Without(left, right) || Without(right, left) || Swapped(left, right)
            || (start > 0 && left.Length == right.Length && left[1..].SequenceEqual(right[1..]));
    }

    private static bool Without(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter) =>
        longer.Length == shorter.Length + 1 && longer[1..].SequenceEqual(shorter);

    private static bool Swapped(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length == right.Length && left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]);
}
