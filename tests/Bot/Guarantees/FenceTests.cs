namespace LiveTakeover.Bot.Tests;

/// <summary>The first promise: the bot never talks over the agent.</summary>
public sealed class FenceTests
{
    private const int Runs = 2000;
    private const int AtOnce = 8;
    private const string TakenNotice = "An agent joined the conversation";
    private const string LastWord = "I am Grace, how can I help?";

    [Fact]
    public async Task No_bot_line_comes_after_the_taken_notice_in_2000_takeovers_at_random_moments_of_a_turn()
    {
        var bot = new SteppingBot();
        await using var host = new LiveHost(bot);
        var grace = await host.AgentAsync("Grace");
        var cut = 0;

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Runs),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (seed, _) =>
            {
                if (await TakeOverInTheMiddleAsync(host, bot, grace, seed) < SteppingBot.Lines) Interlocked.Increment(ref cut);
            });

        // Else the takeovers came before or after every turn, and nothing was tried.
        cut.ShouldBeInRange(Runs / 5, Runs - (Runs / 50), "turns cut short");
    }

    /// <returns>How many of its lines the bot said.</returns>
    private static async Task<int> TakeOverInTheMiddleAsync(LiveHost host, SteppingBot bot, Agent grace, int seed)
    {
        var random = new Random(seed);
        using var ada = await host.PersonAsync();
        await using var seenByAda = await ada.ListensAsync();
        await using var seenByGrace = await grace.FollowsAsync(ada.ConversationId);
        await ada.SaysAsync("tell me everything");

        // Some lines are out for certain; the others race against the takeover.
        var certain = random.Next(SteppingBot.Lines + 1);
        bot.GoOn(ada.ConversationId, Math.Max(certain, 1));
        if (certain > 0) await seenByGrace.UntilAsync(line => seenByGrace.Lines.Count(SteppingBot.IsBots) >= certain);
        var spin = random.Next(2000);
        var goesOn = Task.Run(() => { Thread.SpinWait(spin); bot.GoOn(ada.ConversationId, SteppingBot.Lines); });
        (await grace.TakesControlAsync(ada.ConversationId)).StatusCode.ShouldBe(HttpStatusCode.OK, $"seed {seed}");
        await goesOn;
        (await grace.SaysAsync(ada.ConversationId, LastWord)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await seenByAda.UntilAsync(line => line.Text == LastWord);
        await seenByGrace.UntilAsync(line => line.Text == LastWord);
        var log = await grace.ReadsLogAsync(ada.ConversationId);
        seenByGrace.Lines.ShouldBe(log, $"seed {seed}");
        // A socket leaves out a typing activity that is some seconds old.
        seenByAda.Lines.Where(line => line.Type != "typing").ShouldBe(
            log.Where(line => line.Type is not ("conversationUpdate" or "typing")), $"seed {seed}");
        return BotLinesBeforeTheNotice(log, certain, seed);
    }

    private static int BotLinesBeforeTheNotice(IReadOnlyList<Line> log, int certain, int seed)
    {
        var notice = log.ToList().FindIndex(line => line.Text == TakenNotice);
        log.Skip(notice).ShouldNotContain(line => SteppingBot.IsBots(line), $"seed {seed}");
        var said = log.Where(SteppingBot.IsBots).Select(line => line.Type == "typing" ? "bot line 2" : line.Text).ToList();
        said.ShouldBe(Enumerable.Range(1, said.Count).Select(line => $"bot line {line}"), $"seed {seed}");
        said.Count.ShouldBeGreaterThanOrEqualTo(certain, $"seed {seed}");
        return said.Count;
    }
}
