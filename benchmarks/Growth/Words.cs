namespace LiveTakeover.Growth.Benchmarks;

/// <summary>What people say: 20,000 words of syllables, some far more often than others, as in a language.</summary>
internal static class Words
{
    /// <summary>A tenth of the conversations have each of these.</summary>
    public const string Frequent = "refund";
    public const string AlsoFrequent = "delivery";

    /// <summary>One conversation in a hundred thousand has it, and the first one.</summary>
    public const string Rare = "porcelain";

    /// <summary>Nobody has said it.</summary>
    public const string Unsaid = "zeppelin";

    private const int Count = 20_000;
    private static readonly string[] Syllables = "la re mi to ka ne su ri po de vo li ma ti bo sa fe no ju gi".Split(' ');
    private static readonly string[] All = [.. Made().Distinct(StringComparer.Ordinal).Take(Count)];

    public static string Sentence(Random random, int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Any(random)));

    public static string Name(Random random) => $"{Capital(All[random.Next(Count)])} {Capital(All[random.Next(Count)])}";

    // The n-th word is said 1/n as often as the first (Zipf).
    private static string Any(Random random) => All[(int)Math.Pow(Count, random.NextDouble()) - 1];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static IEnumerable<string> Made()
    {
        var random = new Random(2);
        while (true)
            yield return string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => Syllables[random.Next(Syllables.Length)]));
    }
}
