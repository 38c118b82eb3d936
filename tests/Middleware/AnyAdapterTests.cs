using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Middleware.Delivery;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Middleware.Tests;

/// <summary>Somebody's bot in their own adapter, with the gate in its pipeline: what docs/add-to-your-bot.md shows.</summary>
public sealed class AnyAdapterTests
{
    [Fact]
    public async Task The_bot_is_paused_while_an_agent_talks_on_its_channel_and_then_goes_on_where_it_was()
    {
        await using var host = await YourHost.StartAsync();
        await host.AdaSaysAsync("hello");

        await host.GraceTakesControlAsync();
        await host.AdaSaysAsync("are you a human?");
        await host.GraceSaysAsync("I am Grace");
        await host.GraceReleasesControlAsync();
        await host.ShowsAsync("An agent left the conversation");
        await host.AdaSaysAsync("goodbye");

        (await host.ShowsAsync("handoff.status")).Where(line => line != "handoff.status").ShouldBe(
            ["1: you said hello", "An agent joined the conversation", "I am Grace", "An agent left the conversation", "2: you said goodbye"]);
        (await host.LoggedAsync()).ShouldBe(
        [
            "hello", "1: you said hello", "An agent joined the conversation", "handoff.status", "are you a human?", "I am Grace",
            "An agent left the conversation", "handoff.status", "goodbye", "2: you said goodbye",
        ]);
    }

    [Fact]
    public async Task What_comes_in_at_once_is_answered_one_after_the_other_and_no_update_is_lost()
    {
        await using var host = await YourHost.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async client =>
        {
            for (var n = 0; n < 10; n++) await host.AdaSaysAsync($"{client}.{n}");
        }));

        host.Channel.Taken.Select(line => line.Split(':')[0]).ShouldBe(Enumerable.Range(1, 160).Select(count => $"{count}"));
    }

    [Fact]
    public async Task What_could_not_be_written_down_leaves_the_adapter_and_is_answered_when_the_channel_repeats_it()
    {
        await using var host = await YourHost.StartAsync();
        host.Database.IsGone = true;

        await Should.ThrowAsync<StoreUnavailableException>(() => host.AdaSaysAsync("hello", id: "1"));
        host.Database.IsGone = false;
        await host.AdaSaysAsync("hello", id: "1");

        host.Channel.Taken.ShouldBe(["1: you said hello"]);
        (await host.LoggedAsync()).ShouldBe(["hello", "1: you said hello"]);
    }

    [Fact]
    public async Task A_turn_that_the_store_left_in_the_middle_runs_again_whole_when_the_channel_repeats_the_message()
    {
        await using var host = await YourHost.StartAsync();
        var slow = new TaskCompletionSource();
        host.Channel.Slowness = slow.Task;
        var saying = host.AdaSaysAsync("hello", id: "1");
        while (host.Channel.Tried.Count == 0) await Task.Yield();

        host.Database.IsGone = true;
        slow.SetResult();
        await Should.ThrowAsync<StoreUnavailableException>(() => saying);
        host.Database.IsGone = false;
        await host.AdaSaysAsync("hello", id: "1");
        await host.AdaSaysAsync("and then?", id: "2");

        // The state of the first try was never kept, and nobody is told that the bot failed.
        (await host.LoggedAsync()).ShouldBe(["hello", "1: you said hello", "and then?", "2: you said and then?"]);
        host.Channel.Taken.ShouldNotContain("Sorry, something went wrong.");
    }

    [Fact]
    public async Task What_not_every_store_can_keep_is_taken_out_before_the_bot_hears_it()
    {
        await using var host = await YourHost.StartAsync();

        await host.AdaSaysAsync("nul\0 and half \uD83D of a pair");

        host.Channel.Taken.ShouldBe(["1: you said nul and half \uFFFD of a pair"]);
        (await host.LoggedAsync())[0].ShouldBe("nul and half \uFFFD of a pair");
    }

    [Fact]
    public async Task The_agents_lines_leave_under_the_app_that_the_bots_settings_name()
    {
        await using var host = await YourHost.StartAsync(settings: new() { ["MicrosoftAppId"] = "the-app" });

        host.The<IOptions<HandoffDeliveryOptions>>().Value.AppId.ShouldBe("the-app");
    }

    [Fact]
    public async Task Who_gives_up_waiting_lets_nobody_pass()
    {
        var order = new TurnOrder();
        using var given = new CancellationTokenSource();
        var first = Enter(order);
        var second = Enter(order);
        using var third = Enter(order);
        await first.TurnAsync(CancellationToken.None);

        var waiting = second.TurnAsync(given.Token);
        await given.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        second.Dispose();
        var next = third.TurnAsync(CancellationToken.None);
        next.IsCompleted.ShouldBeFalse();
        first.Dispose();

        await next.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static TurnOrder.QueuedTurn Enter(TurnOrder order) => order.Enter("c1", () => Task.FromResult<LogEntry?>(null));
}
