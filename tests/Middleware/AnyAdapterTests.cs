using LiveTakeover.Handoff;
using LiveTakeover.Middleware.Tests.Sample;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.Middleware.Tests;

/// <summary>Somebody's bot in their own adapter, with the gate in its pipeline: what docs/add-to-your-bot.md shows.</summary>
public sealed class AnyAdapterTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
    private readonly IHost host;

    public AnyAdapterTests() => host = YourHost.Build(folder);

    private YourAdapter Adapter => host.Services.GetRequiredService<YourAdapter>();

    private string Conversation => Adapter.Conversation.Conversation.Id;

    private TestFlow Ada => new(Adapter, host.Services.GetRequiredService<IBot>());

    public Task InitializeAsync() => host.StartAsync();

    public async Task DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_bot_is_paused_while_an_agent_talks_on_its_channel_and_then_goes_on_where_it_was()
    {
        var desk = host.Services.GetRequiredService<ControlDesk>();
        await Ada.Test("hello", "1: you said hello").StartTestAsync();

        (await desk.TakeAsync(Conversation, Stage.Grace)).Outcome.ShouldBe(TakeOutcome.Taken);
        await Shown();
        await Ada.AssertReply("An agent joined the conversation").AssertReply(reply => ((Activity)reply).Name.ShouldBe("handoff.status")).StartTestAsync();
        await Ada.Send("are you a human?").StartTestAsync();
        await host.Services.GetRequiredService<AgentLines>().SayAsync(Conversation, Stage.Grace, "m1", "I am Grace", attachments: null);
        await Shown();
        await Ada.AssertReply("I am Grace").StartTestAsync();
        await desk.ReleaseAsync(Conversation, Stage.Grace.AgentId);
        await Shown();
        await Ada.AssertReply("An agent left the conversation").AssertReply(reply => ((Activity)reply).Name.ShouldBe("handoff.status")).StartTestAsync();

        await Ada.Test("goodbye", "2: you said goodbye").StartTestAsync();
        (await host.Services.GetRequiredService<ConversationLog>().ReadAsync(Conversation, 0)).Select(entry => entry.Activity.Text ?? entry.Activity.Name).ShouldBe(
        [
            "hello", "1: you said hello", "An agent joined the conversation", "handoff.status", "are you a human?", "I am Grace",
            "An agent left the conversation", "handoff.status", "goodbye", "2: you said goodbye",
        ]);
    }

    [Fact]
    public async Task What_comes_in_at_once_is_answered_one_after_the_other_and_no_update_is_lost()
    {
        var bot = host.Services.GetRequiredService<IBot>();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async client =>
        {
            for (var n = 0; n < 10; n++) await Adapter.ProcessActivityAsync(new Activity { Type = ActivityTypes.Message, Text = $"{client}.{n}" }, bot.OnTurnAsync);
        }));

        var said = Adapter.ActiveQueue.Select(line => line.Text!.Split(':')[0]).ToList();
        said.ShouldBe(Enumerable.Range(1, 160).Select(count => $"{count}"));
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

    /// <summary>Waits until the channel has all that agents and the system have said.</summary>
    private async Task Shown()
    {
        while (await host.Services.GetRequiredService<Outbox>().ReadAsync(Conversation) is { Entries.Count: > 0 }) await Task.Yield();
    }

    private static TurnOrder.Place Enter(TurnOrder order) => order.Enter("c1", () => Task.FromResult<LogEntry?>(null));
}
