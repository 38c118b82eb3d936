using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Recognition;

namespace LiveTakeover.Dialogs.Tests.Recognition;

/// <summary>
/// What people say to the demo's bot, written down with what they expect before the recognizer was made. It was tuned on one half; the
/// other was not looked at.
/// </summary>
public class UtteranceTests
{
    private static readonly StoryLibrary Stories = StoryFolder.Load(Path.Combine(AppContext.BaseDirectory, "stories"));

    private static readonly Dictionary<string, string?> Names = new()
    {
        ["order"] = "Order status",
        ["hours"] = "Opening hours",
        ["returns"] = "Returns",
        ["human"] = "Talk to a human",
        ["message"] = "Leave a message",
        ["welcome"] = "Welcome",
        ["small"] = "Small talk",
        ["none"] = null,
    };

    [Theory]
    [InlineData("tuning"), InlineData("held-out")]
    public async Task People_are_understood_asked_or_left_to_the_fallback_but_hardly_ever_misunderstood(string half)
    {
        var judged = await Task.WhenAll(Utterances(half).Select(JudgeAsync));
        var (traps, wishes) = (judged.Where(each => each.IsTrap).ToList(), judged.Where(each => !each.IsTrap).ToList());
        var missed = string.Join('\n', judged.Where(each => each.Outcome is Outcome.Missed or Outcome.Wrong).Select(each => each.Text));

        traps.Count.ShouldBe(8);
        traps.Count(trap => trap.Outcome != Outcome.Wrong).ShouldBeGreaterThanOrEqualTo(7, missed);
        wishes.Count.ShouldBeGreaterThan(100);
        wishes.Count(wish => wish.Outcome == Outcome.Wrong).ShouldBeLessThanOrEqualTo(1, missed);
        Share(wishes, Outcome.Right, Outcome.Asked).ShouldBeGreaterThanOrEqualTo(0.9, missed);
        Share(wishes, Outcome.Right).ShouldBeGreaterThanOrEqualTo(0.8, "a question too many is a nuisance");
    }

    private static double Share(List<Judged> wishes, params Outcome[] outcomes) =>
        (double)wishes.Count(wish => outcomes.Contains(wish.Outcome)) / wishes.Count;

    private static IEnumerable<string> Utterances(string half) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recognition", $"utterances.{half}.tsv"))
            .Where(line => line is not ['#', ..]);

    private static async Task<Judged> JudgeAsync(string line)
    {
        var (expected, text) = line.Split('\t') is [var first, var second] ? (first, second) : throw new InvalidDataException(line);
        var understood = await new PhraseRecognizer().UnderstandAsync(text, Stories, CancellationToken.None);
        var (started, asked) = (understood.Clear?.Story.Name, understood.Near.Take(2).Select(near => near.Story.Name).ToList());
        var wanted = Names[expected.TrimStart('?', '!')];
        if (expected[0] == '!') return new(text, started == wanted ? Outcome.Wrong : Outcome.Right, IsTrap: true);
        if (started is not null) return new(text, started == wanted ? Outcome.Right : Outcome.Wrong, IsTrap: false);
        if (asked.Count == 0) return new(text, wanted is null ? Outcome.Right : Outcome.Missed, IsTrap: false);
        var isOffered = wanted is not null && asked.Contains(wanted);
        return new(text, !isOffered ? Outcome.Missed : expected[0] == '?' ? Outcome.Right : Outcome.Asked, IsTrap: false);
    }

    private enum Outcome
    {
        Right,

        /// <summary>"Did you mean …?" offers the right story.</summary>
        Asked,
        Missed,

        /// <summary>A story starts that the person does not want.</summary>
        Wrong,
    }

    private sealed record Judged(string Text, Outcome Outcome, bool IsTrap);
}
