using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>The checker finds every way in which a promise can be broken. A conversation is written as its log.</summary>
public sealed class CheckerTests
{
    private static readonly string[] Whole =
    [
        "user ada: ada 1", "bot: ada 1, first", "bot: ada 1, second of 1",
        "user ada: ada 2", "bot: ada 2, first",
        "system: An agent joined the conversation", "agent Ana: Ana 1", "user ada: ada 3", "system: An agent left the conversation",
        "user ada: ada 4", "bot: ada 4, first", "bot: ada 4, second of 2",
    ];

    [Fact]
    public void A_conversation_in_which_all_went_well_breaks_nothing() => Violations(Whole).ShouldBeEmpty();

    [Fact]
    public void A_turn_that_a_takeover_ended_may_lose_what_it_counted() =>
        Violations([.. Whole[..5], "bot: ada 2, second of 2", .. Whole[5..]]).ShouldBeEmpty();

    [Theory]
    [InlineData("a line of the person is lost", "user ada: ada 3", null)]
    [InlineData("a line of the agent is lost", "agent Ana: Ana 1", null)]
    [InlineData("a line is doubled", "user ada: ada 2", "user ada: ada 2|user ada: ada 2")]
    [InlineData("lines change places", "user ada: ada 2|bot: ada 2, first", "bot: ada 2, first|user ada: ada 2")]
    [InlineData("the bot does not answer", "bot: ada 4, first|bot: ada 4, second of 2", null)]
    [InlineData("the bot answers half", "bot: ada 4, second of 2", null)]
    [InlineData("an answer has a hole", "bot: ada 4, first", null)]
    [InlineData("an answer is doubled", "bot: ada 1, second of 1", "bot: ada 1, second of 1|bot: ada 1, second of 1")]
    [InlineData("an answer is turned round", "bot: ada 1, first|bot: ada 1, second of 1", "bot: ada 1, second of 1|bot: ada 1, first")]
    [InlineData("state is written twice", "bot: ada 4, second of 2", "bot: ada 4, second of 3")]
    [InlineData("state is lost", "bot: ada 4, second of 2", "bot: ada 4, second of 0")]
    [InlineData("the bot talks over the agent", "agent Ana: Ana 1", "bot: ada 2, second|agent Ana: Ana 1")]
    [InlineData("the bot answers what was said to an agent", "bot: ada 4, second of 2", "bot: ada 4, second of 2|bot: ada 3, first|bot: ada 3, second")]
    [InlineData("the bot goes on after the takeover", "user ada: ada 4", "bot: ada 2, second|user ada: ada 4")]
    [InlineData("an agent speaks without control", "user ada: ada 4", "agent Ana: Ana 1|user ada: ada 4")]
    [InlineData("two agents speak", "agent Ana: Ana 1", "agent Ana: Ana 1|agent Eve: hello")]
    [InlineData("control is taken twice", "agent Ana: Ana 1", "system: An agent joined the conversation|agent Ana: Ana 1")]
    public void What_breaks_in_the_log_is_found(string what, string lines, string? instead) =>
        Violations(Replaced(lines.Split('|'), instead?.Split('|') ?? [])).ShouldNotBeEmpty(what);

    [Fact]
    public void Control_that_was_given_twice_is_found() =>
        Violations(Whole, history => history.Held.Enqueue(new Held("Eve", 1))).ShouldHaveSingleItem().ShouldContain("Ana and Eve");

    [Fact]
    public void An_epoch_that_the_log_does_not_know_is_found() =>
        Violations(Whole, history => history.Held.Enqueue(new Held("Ana", 3))).ShouldHaveSingleItem().ShouldContain("epoch 3");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 6)]
    public void A_reader_who_misses_or_mixes_up_lines_is_found(int line, int other) => Violations(Whole, history =>
    {
        var seen = history.Log.Select(Seen).ToList();
        if (line == other) seen.RemoveAt(line);
        else (seen[line], seen[other]) = (seen[other], seen[line]);
        foreach (var one in seen) history.SeenBy("the supervisor").Enqueue(one);
    }).ShouldNotBeEmpty();

    [Fact]
    public void A_reader_who_sees_what_is_not_there_is_found() => Violations(Whole, history =>
    {
        foreach (var one in history.Log.Select(Seen)) history.SeenBy("the supervisor").Enqueue(one);
        history.SeenBy("the supervisor").Enqueue(new Line("x", "message", "a ghost"));
    }).ShouldHaveSingleItem().ShouldContain("a ghost");

    [Theory]
    [InlineData(null, "Ana")]
    [InlineData("Eve", "Ana")]
    public void A_request_in_progress_without_its_agent_is_found(string? holder, string assignee) =>
        Violations(Whole, history => history.Ending = new Ending(holder, [assignee])).ShouldHaveSingleItem().ShouldContain(assignee);

    [Theory]
    [InlineData("ada 1, first|ada 1, first|ada 1, second of 1", 0)]
    [InlineData("ada 1, first", 1)]
    [InlineData("ada 1, second of 1|ada 1, first", 1)]
    [InlineData("ada 1, first|ada 1, second of 1|ada 1, first", 1)]
    public void A_channel_may_get_a_line_again_and_must_not_miss_one(string delivered, int violations)
    {
        var history = new History("a:1") { Delivered = new(delivered.Split('|')) };
        history.Acknowledged.Enqueue(new Said("ada", "ada 1"));
        history.Log = Read(Whole[..3]);
        Checker.Violations([history]).Count.ShouldBe(violations);
    }

    private static IReadOnlyList<string> Violations(IReadOnlyList<string> log, Action<History>? also = null)
    {
        var history = new History("1") { Log = Read(log) };
        foreach (var n in Enumerable.Range(1, 4)) history.Acknowledged.Enqueue(new Said("ada", $"ada {n}"));
        history.Acknowledged.Enqueue(new Said("Ana", "Ana 1"));
        history.Held.Enqueue(new Held("Ana", 1));
        also?.Invoke(history);
        return Checker.Violations([history]);
    }

    private static List<string> Replaced(string[] lines, string[] instead)
    {
        var log = Whole.ToList();
        var place = log.IndexOf(lines[0]);
        foreach (var line in lines) log.Remove(line).ShouldBeTrue();
        log.InsertRange(place, instead);
        return log;
    }

    private static IReadOnlyList<LogLine> Read(IReadOnlyList<string> log) => [.. log.Select((line, place) =>
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var (author, text) = (line[..colon], line[(colon + 2)..]);
        return new LogLine($"{place}", author.Split(' ')[0], author.Split(' ')[^1], "message", text);
    })];

    private static Line Seen(LogLine line) => new(line.Id, line.Type, line.Text);
}
