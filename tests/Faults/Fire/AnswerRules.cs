using System.Globalization;

namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>
/// The bot says "…, first" and "…, second" to each text. Some of its turns wait between the two. Others say in their second line how many
/// such turns the bot has had, by its own state.
/// </summary>
internal static class AnswerRules
{
    public const string First = ", first", Second = ", second", Of = " of ";

    /// <summary>
    /// Each text that a person said to the bot is answered with both lines, once. A takeover may cut what was not said before it;
    /// then it is never said. What a person said to an agent is not answered.
    /// </summary>
    public static IEnumerable<string> AnsweredWholeAndOnce(History history)
    {
        var reigns = Reign.Of(history.Log);
        var answers = Said(history.Log).ToLookup(text => text, StringComparer.Ordinal);
        foreach (var reign in reigns)
        {
            foreach (var asked in reign.Lines.Where(line => line.By == "user" && line.IsMessage))
            {
                var (first, second) = (answers[asked.Text + First].Count(), answers[asked.Text + Second].Count());
                if (first > 1 || second > 1) yield return $"'{asked.Text}' was answered {Math.Max(first, second)} times";
                else if (reign.IsOfAgent && first + second > 0) yield return $"'{asked.Text}' was said to an agent, and the bot answered it";
                else if (second > first) yield return $"'{asked.Text}' was answered without a beginning";
                else if (!reign.IsOfAgent && reign == reigns[^1] && second == 0)
                    yield return $"'{asked.Text}' was answered {first} of 2 times";
            }

            foreach (var (place, said) in reign.Lines.Index().Where(of => of.Item is { By: "bot", IsMessage: true }))
                if (!Asks(reign.Lines.Take(place), said)) yield return $"'{said.Text}' answers nothing that was asked before in epoch {reign.Epoch}";
        }
    }

    /// <summary>Within what the bot answers in one stretch, answers come in the order of the questions.</summary>
    public static IEnumerable<string> AnsweredInOrder(History history)
    {
        foreach (var reign in Reign.Of(history.Log).Where(reign => !reign.IsOfAgent))
        {
            var asked = reign.Lines.Where(line => line.By == "user" && line.IsMessage).Select(line => line.Text).ToList();
            var answered = Said(reign.Lines).ToList();
            var wanted = asked.SelectMany(text => new[] { text + First, text + Second }).Take(answered.Count);
            if (!answered.SequenceEqual(wanted, StringComparer.Ordinal))
                yield return $"in epoch {reign.Epoch} the bot said {string.Join(" | ", answered)} to {string.Join(" | ", asked)}";
        }
    }

    /// <summary>
    /// The bot's state is written once with each turn. A turn that a takeover ended may have said counts that it has not kept: one turn
    /// answers all that was said while it waited.
    /// </summary>
    public static IEnumerable<string> StateWrittenOnce(History history)
    {
        var (counted, before, turn) = (0, 0, "");
        foreach (var reign in Reign.Of(history.Log))
        {
            var mayBeCut = true;
            foreach (var line in reign.Lines.Where(line => line.By == "bot" && CountOf(line.Text) is not null))
            {
                var count = CountOf(line.Text)!.Value;
                if (count != counted + 1 && !(mayBeCut && count == before + 1)) yield return $"turn {counted} was followed by turn {count}";
                if (TurnOf(line) != turn && count == counted + 1) before = counted;
                (counted, turn, mayBeCut) = (count, TurnOf(line), false);
            }
        }
    }

    /// <summary>
    /// A channel gets every line that is for it, in order. A line may come again, since its acceptance may get lost, and each fault may
    /// let a node send a line that another one has sent meanwhile.
    /// </summary>
    public static IEnumerable<string> DeliveredInOrder(History history)
    {
        if (history.Delivered is null) yield break;
        var wanted = history.Log.Where(line => line.By is "bot" or "agent" && line.IsMessage).Select(line => line.Text).ToList();
        var came = history.Delivered.Where(text => text is not (LogLine.Joined or LogLine.Left)).ToList();
        var first = came.Distinct(StringComparer.Ordinal).ToList();
        if (!first.SequenceEqual(wanted, StringComparer.Ordinal))
            yield return $"the channel got {first.Count} lines, and {wanted.Count} were for it; they differ from "
                + $"'{first.Zip(wanted).SkipWhile(pair => pair.First == pair.Second).Select(pair => $"{pair.First} / {pair.Second}").FirstOrDefault()}' on";

        var late = came.Index().Count(line => line.Index > 0 && came[line.Index - 1] != line.Item && came.IndexOf(line.Item) < line.Index);
        if (late > 2 * history.Faults) yield return $"{late} lines came to the channel again, in {history.Faults} faults";
    }

    private static bool Asks(IEnumerable<LogLine> before, LogLine answer) => before.Any(line =>
        line.By == "user" && WithoutCount(answer.Text) is var text && (text == line.Text + First || text == line.Text + Second));

    private static IEnumerable<string> Said(IEnumerable<LogLine> log) =>
        log.Where(line => line is { By: "bot", IsMessage: true }).Select(line => WithoutCount(line.Text));

    // The id of a line is that of its turn, and its number.
    private static string TurnOf(LogLine line) => line.Id[..(line.Id.LastIndexOf('.') is >= 0 and var dot ? dot : line.Id.Length)];

    private static int? CountOf(string text) =>
        text.Split(Second + Of) is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : null;

    private static string WithoutCount(string text) =>
        text.IndexOf(Second + Of, StringComparison.Ordinal) is >= 0 and var at ? text[..(at + Second.Length)] : text;
}
