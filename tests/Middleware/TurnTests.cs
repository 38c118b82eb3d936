namespace LiveTakeover.Middleware.Tests;

public sealed class TurnTests
{
    [Fact]
    public async Task Questions_are_answered_one_at_a_time_and_in_order()
    {
        var inside = 0;
        await using var stage = await Stage.SetAsync(async (turn, _) =>
        {
            Interlocked.Increment(ref inside).ShouldBe(1);
            await turn.SendActivityAsync($"answer to {turn.Activity.Text}");
            Interlocked.Decrement(ref inside);
        });

        for (var n = 1; n <= 20; n++) await stage.AdaSays($"{n}");
        var told = await stage.Hears("Bot: answer to 20");

        told.Where(line => line.StartsWith("Bot", StringComparison.Ordinal))
            .ShouldBe(Enumerable.Range(1, 20).Select(n => $"Bot: answer to {n}"));
    }

    [Fact]
    public async Task A_question_that_the_process_died_on_is_answered_by_the_next_one()
    {
        var reached = new TaskCompletionSource();
        var stage = await Stage.SetAsync(async (turn, cancellation) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: cancellation);
            reached.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        });
        await stage.AdaSays("hello");
        await reached.Task;

        await using var next = await stage.RestartAsync(async (turn, _) =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivityAsync("two");
        });

        (await next.Hears("Bot: two")).ShouldBe(["User: hello", "Bot: one", "Bot: two"]);
    }

    [Fact]
    public async Task A_bot_that_fails_on_a_question_says_so_once_and_answers_the_next_one()
    {
        await using var stage = await Stage.SetAsync(async (turn, _) =>
        {
            if (turn.Activity.Text == "boom") throw new InvalidOperationException("boom");
            await turn.SendActivityAsync("fine");
        });

        await stage.AdaSays("boom", "fr-CA");
        await stage.BotIsDone();
        await stage.AdaSays("and now?");

        (await stage.Hears("Bot: fine")).ShouldBe(
            ["User: boom", "Bot: Désolé, un problème est survenu de notre côté. Veuillez réessayer.", "User: and now?", "Bot: fine"]);
    }

    [Fact]
    public async Task State_survives_the_process_and_a_failed_turn_leaves_none()
    {
        async Task Count(ITurnContext turn, ConversationState state)
        {
            var counter = state.CreateProperty<Counter>("counter");
            var count = await counter.GetAsync(turn, () => new Counter());
            count.Value++;
            await state.SaveChangesAsync(turn);
            if (turn.Activity.Text == "boom") throw new InvalidOperationException("boom");
            await turn.SendActivityAsync($"{count.Value}");
        }

        Stage stage = null!;
        stage = await Stage.SetAsync((turn, _) => Count(turn, new ConversationState(stage.The<IStorage>())));
        await stage.AdaSays("first");
        await stage.Hears("Bot: 1");
        await stage.AdaSays("boom");
        await stage.BotIsDone();

        Stage next = null!;
        next = await stage.RestartAsync((turn, _) => Count(turn, new ConversationState(next.The<IStorage>())));
        await using var _ = next;
        await next.AdaSays("second");

        (await next.Hears("Bot: 2")).Where(line => line.StartsWith("Bot: ", StringComparison.Ordinal) && char.IsDigit(line[^1]))
            .ShouldBe(["Bot: 1", "Bot: 2"]);
    }

    [Fact]
    public async Task Changing_and_deleting_a_line_are_lines_of_the_log()
    {
        await using var stage = await Stage.SetAsync(async (turn, _) =>
        {
            var sent = await turn.SendActivityAsync("draft");
            await turn.UpdateActivityAsync(
                new Activity { Type = ActivityTypes.Message, Id = sent.Id, Text = "final", Conversation = turn.Activity.Conversation });
            await turn.DeleteActivityAsync(sent.Id!);
        });

        await stage.AdaSays("hello");

        (await stage.Hears("Bot: messageDelete")).ShouldBe(["User: hello", "Bot: draft", "Bot: final", "Bot: messageDelete"]);
    }

    public sealed class Counter
    {
        public int Value { get; set; }
    }
}
