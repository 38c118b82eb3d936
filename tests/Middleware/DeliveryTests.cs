using System.Net;
using LiveTakeover.Handoff.Conversations.Channels;

namespace LiveTakeover.Middleware.Tests;

/// <summary>How agents' lines leave by the bot's own adapter.</summary>
public sealed class DeliveryTests
{
    private const string Elsewhere = "a:ada-elsewhere";

    [Fact]
    public async Task A_channel_that_fails_is_tried_again_and_the_lines_keep_their_order()
    {
        await using var host = await YourHost.StartAsync();
        await host.AdaSaysAsync("hello");
        host.Channel.AnswerNext(HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway, HttpStatusCode.Unauthorized);

        await host.GraceTakesControlAsync();
        await host.GraceSaysAsync("one");
        await host.GraceSaysAsync("two");

        (await host.ShowsAsync("two")).ShouldBe(["1: you said hello", "An agent joined the conversation", "handoff.status", "one", "two"]);
        host.Channel.Tried.Count(line => line == "An agent joined the conversation").ShouldBe(4);
        (await host.The<Undelivered>().FailuresAsync(YourHost.Conversation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_the_channel_refuses_is_recorded_and_holds_nobody_up_and_nobody_apologizes_for_it()
    {
        await using var host = await YourHost.StartAsync();
        await host.AdaSaysAsync("hello");
        host.Channel.AnswerNext(HttpStatusCode.Forbidden);

        await host.GraceTakesControlAsync();
        await host.GraceSaysAsync("I am here");

        (await host.ShowsAsync("I am here")).ShouldBe(["1: you said hello", "handoff.status", "I am here"]);
        (await host.The<Undelivered>().FailuresAsync(YourHost.Conversation)).ShouldHaveSingleItem().Reason
            .ShouldBe("The channel answered 403 Forbidden.");
        (await host.LoggedAsync()).ShouldBe(
            ["hello", "1: you said hello", "An agent joined the conversation", "handoff.status", "I am here"]);
    }

    [Fact]
    public async Task Nothing_behind_the_gate_runs_when_an_agents_line_leaves()
    {
        var chatter = new Chatter();
        await using var host = await YourHost.StartAsync();
        host.Adapter.Use(chatter);
        await host.AdaSaysAsync("hello");
        chatter.Turns.ShouldBe(1);

        await host.GraceTakesControlAsync();
        await host.GraceSaysAsync("I am here");
        await host.ShowsAsync("I am here");

        chatter.Turns.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_said_after_a_line_of_the_bot_comes_after_it_also_where_the_channel_is_slow()
    {
        var slow = new TaskCompletionSource();
        await using var host = await YourHost.StartAsync();
        await host.AdaSaysAsync("hello", Elsewhere);
        await host.AdaSaysAsync("hello");
        host.Channel.Slowness = slow.Task;
        var answering = host.AdaSaysAsync("the time?");
        await Until(() => host.Channel.Tried.Contains("2: you said the time?"));
        host.Channel.Slowness = Task.CompletedTask;

        await host.GraceTakesControlAsync();
        await host.GraceSaysAsync("nine");
        // When what was said later elsewhere is there, this would be, too.
        await host.GraceTakesControlAsync(Elsewhere);
        await host.GraceSaysAsync("elsewhere", Elsewhere);
        await host.ShowsAsync("elsewhere");
        host.Channel.Taken.ShouldNotContain("nine");
        slow.SetResult();
        await answering;

        (await host.ShowsAsync("nine")).TakeLast(4)
            .ShouldBe(["2: you said the time?", "An agent joined the conversation", "handoff.status", "nine"]);
    }

    private static async Task Until(Func<bool> holds)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds()) await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, enough.Token);
    }

    /// <summary>Speaks in each turn, as a middleware may.</summary>
    private sealed class Chatter : IMiddleware
    {
        public int Turns { get; private set; }

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Turns++;
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "by the way" }, cancellationToken);
            await next(cancellationToken);
        }
    }
}
