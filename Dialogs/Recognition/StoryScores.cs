namespace LiveTakeover.Dialogs.Recognition;

/// <summary>The best phrase of each story for one message, of all languages.</summary>
internal sealed class StoryScores(int stories)
{
    private readonly (int Example, double Score, LanguageMatch? By)[] best = new (int, double, LanguageMatch?)[stories];

    public int Count => best.Length;

    public void Offer(int story, int example, double score, LanguageMatch by)
    {
        if (score > best[story].Score) best[story] = (example, score, by);
    }

    /// <summary>The best stories, the earlier phrase first where two score alike.</summary>
    public IEnumerable<(int Example, double Score, LanguageMatch By)> Best(double atLeast, int most) => best
        .Where(each => each.By is not null && each.Score >= atLeast)
        .OrderByDescending(each => each.Score).ThenBy(each => each.Example).Take(most)
        .Select(each => (each.Example, each.Score, each.By!));
}
