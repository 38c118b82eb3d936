namespace LiveTakeover.Bot.Tests;

/// <summary>
/// One conversation whose people write and read without pause. What they do not know to have arrived they
/// send again under the same id, and they read on from their own cursor, as the real clients do.
/// </summary>
internal sealed class TalkUnderLoad(Person ada, Agent grace, bool takenOver)
{
    private readonly List<Line> seenByAda = [];
    private readonly List<string> acknowledgedToAda = [];
    private readonly List<string> acknowledgedToGrace = [];
    private int acknowledged;

    public int Acknowledged => acknowledged;

    public Task RunAsync(CancellationToken over) =>
        Task.WhenAll(AdaWritesAsync(over), AdaReadsAsync(over), takenOver ? GraceWritesAsync(over) : Task.CompletedTask);

    /// <summary>The bot's lines are those of one uninterrupted run: each turn once, each line once, in order.</summary>
    public async Task BotAnsweredEverythingOnceAsync()
    {
        var last = $"turn {acknowledgedToAda.Count}, line 2";
        await using var seen = await grace.FollowsAsync(ada.ConversationId);
        await seen.UntilAsync(line => line.Text == last);

        var bot = (await grace.ReadsLogAsync(ada.ConversationId)).Select(line => line.Text)
            .Where(text => text.StartsWith("turn ", StringComparison.Ordinal));
        bot.ShouldBe(
            Enumerable.Range(1, acknowledgedToAda.Count).SelectMany(turn => new[] { $"turn {turn}, line 1", $"turn {turn}, line 2" }));
    }

    public async Task EverybodySawTheSameAsync()
    {
        var log = await grace.ReadsLogAsync(ada.ConversationId);
        var said = log.Select(line => line.Text).ToList();
        acknowledgedToAda.ShouldNotBeEmpty("somebody must have talked for this test to mean anything");
        said.Where(text => text.StartsWith("ada ", StringComparison.Ordinal)).ShouldBe(acknowledgedToAda);
        said.Where(text => text.StartsWith("grace ", StringComparison.Ordinal)).ShouldBe(acknowledgedToGrace);
        seenByAda.AddRange(await ada.ReadNewAsync());
        seenByAda.ShouldBe(log.Where(line => line.Type is "message" or "event"));
        if (takenOver) said.ShouldNotContain(text => text.StartsWith("turn ", StringComparison.Ordinal));
    }

    private async Task AdaWritesAsync(CancellationToken over)
    {
        for (var n = 1; !over.IsCancellationRequested; n++)
        {
            await UntilItArrivesAsync(() => ada.SaysAsync($"ada {n}", clientActivityId: $"ada-{n}"));
            acknowledgedToAda.Add($"ada {n}");
            Interlocked.Increment(ref acknowledged);
        }
    }

    private async Task GraceWritesAsync(CancellationToken over)
    {
        for (var n = 1; !over.IsCancellationRequested; n++)
        {
            await UntilItArrivesAsync(async () =>
                (await grace.SaysAsync(ada.ConversationId, $"grace {n}", clientMessageId: $"grace-{n}")).EnsureSuccessStatusCode());
            acknowledgedToGrace.Add($"grace {n}");
            Interlocked.Increment(ref acknowledged);
        }
    }

    private async Task AdaReadsAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await UntilItArrivesAsync(async () => seenByAda.AddRange(await ada.ReadPageAsync()));
    }

    private static async Task UntilItArrivesAsync(Func<Task> attempt)
    {
        while (true)
        {
            try
            {
                await attempt();
                return;
            }
            catch (Exception exception) when (exception is HttpRequestException { StatusCode: null or HttpStatusCode.ServiceUnavailable }
                or IOException or TaskCanceledException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }
}
