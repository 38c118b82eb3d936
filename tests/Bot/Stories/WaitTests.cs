using LiveTakeover.Dialogs;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Bot.Tests.Stories;

/// <summary>A story that waits, through the whole product, on a clock of the test.</summary>
public sealed class WaitTests : IAsyncLifetime
{
    private const string Id = "5f00000000000000000000aa";
    private static readonly Holder Grace = new("grace", "Grace");

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("waits-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly UnsteadyTeam team = new();
    private LiveHost host = null!;

    public async Task InitializeAsync() => await TellAsync(
        Text("one"), """{ "type": "wait_action", "duration": 5 }""", Text("two"), """{ "type": "wait_action", "duration": 5 }""",
        Text("three"));

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        place.Delete(recursive: true);
    }

    [Fact]
    public async Task A_wait_ends_the_turn_and_the_rest_is_said_when_the_time_has_come()
    {
        await SayAsync("hello");
        (await BotTexts()).ShouldBe(["one"]);

        clock.Advance(TimeSpan.FromSeconds(4));
        (await BotTexts()).ShouldBe(["one"]);

        (await HearAsync(3)).ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public async Task What_a_person_says_during_a_wait_is_answered_in_order_after_it()
    {
        await SayAsync("hello");
        await SayAsync("again");
        (await BotTexts()).ShouldBe(["one"]);

        (await HearAsync(6)).ShouldBe(["one", "two", "three", "one", "two", "three"]);
    }

    [Fact]
    public async Task A_wait_goes_on_after_a_restart()
    {
        await SayAsync("hello");
        await host.DisposeAsync();
        host = Start();

        (await HearAsync(3)).ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public async Task Once_an_agent_has_taken_control_the_rest_is_not_said_nor_what_waited_answered()
    {
        await SayAsync("hello");
        await SayAsync("are you there?");
        await The<PresenceService>().TouchAsync(PresenceService.OfUser("ada"));
        (await The<ControlService>().TakeAsync("ada", Grace)).Outcome.ShouldBe(TakeOutcome.Taken);
        await The<ControlService>().ReleaseAsync("ada", Grace.AgentId);
        clock.Advance(TimeSpan.FromMinutes(1));

        await SayAsync("hello again");

        (await HearAsync(4)).ShouldBe(["one", "one", "two", "three"]);
    }

    [Fact]
    public async Task A_story_that_goes_round_in_circles_is_stopped_also_if_it_waits()
    {
        await TellAsync(
            """{ "type": "wait_action", "duration": 0.5 }""",
            $$"""{ "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "story", "id": "{{Id}}" } }""");
        await SayAsync("hello");

        (await HearAsync(1)).ShouldHaveSingleItem().ShouldStartWith("Sorry, something went wrong");
        (await The<Timers>().NextDueAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_webhook_that_does_not_answer_after_a_wait_is_answered_by_the_fallback_story_and_the_bot_goes_on_listening()
    {
        await TellAsync(
            Text("one"), """{ "type": "wait_action", "duration": 5 }""", """{ "type": "close_intercom_conversation_action" }""");
        await SayAsync("hello");
        await SayAsync("are you there?");

        var said = await HearAsync(3);
        said[1].ShouldStartWith("Sorry, something went wrong");
        said[2].ShouldBe("one");
    }

    [Fact]
    public async Task Whatever_fails_after_a_wait_the_next_message_is_answered()
    {
        await SayAsync("hello");
        await SayAsync("are you there?");
        team.Fails = true;
        await PassAsync();
        team.Fails = false;

        await SayAsync("hello again");

        (await BotTexts()).ShouldBe(["one", "one"]);
        (await HearAsync(4)).ShouldBe(["one", "one", "two", "three"]);
    }

    /// <summary>Lets time pass until the timer has fired and its turn has ended.</summary>
    private async Task PassAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await The<Timers>().NextDueAsync() is not null || (await The<TurnService>().WaitingAsync()).Count > 0)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private T The<T>() where T : notnull => host.Services.GetRequiredService<T>();

    private async Task TellAsync(params string[] actions)
    {
        if (host is not null) await host.DisposeAsync();
        Directory.CreateDirectory(Path.Combine(place.FullName, "stories"));
        await File.WriteAllTextAsync(Path.Combine(place.FullName, "stories", "story.json"), $$"""
            {
              "schemaVersion": 1, "id": "{{Id}}", "name": "Slow", "triggers": [{ "type": "fallback" }],
              "steps": [{ "id": "5f00000000000000000000b1", "name": "First", "actions": [{{string.Join(',', actions)}}] }]
            }
            """);
        host = Start();
    }

    private LiveHost Start() => new(furnish: builder => builder
        .UseSetting("Handoff:DataFolder", Path.Combine(place.FullName, "data"))
        .UseSetting("Stories:Folder", Path.Combine(place.FullName, "stories"))
        .UseSetting("Stories:Webhook:Url", "https://hooks.lumen.example")
        .ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddSingleton<ISupportTeam>(team);
            services.AddHttpClient(WebhookOptions.HttpClientName, http => http.Timeout = TimeSpan.FromMilliseconds(200))
                .ConfigurePrimaryHttpMessageHandler(() => new NobodyAnswers());
        }));

    private async Task SayAsync(string text)
    {
        var entry = await The<Inbox>().ReceiveAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = "directline",
            From = new ChannelAccount("ada", "Ada", RoleTypes.User),
            Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
            Conversation = new ConversationAccount { Id = "ada" },
        });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await The<TurnEnds>().WaitAsync(entry, patience.Token);
    }

    private async Task<IReadOnlyList<string>> BotTexts() =>
        [.. (await The<ConversationLog>().ReadAsync("ada", 0)).Where(
            entry => entry.Author.Kind == AuthorKind.Bot).Select(entry => entry.Activity.Text).OfType<string>()];

    /// <summary>Lets time pass until the bot has said so many texts.</summary>
    private async Task<IReadOnlyList<string>> HearAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await BotTexts()).Count < count)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            patience.Token.ThrowIfCancellationRequested();
        }

        return await BotTexts();
    }

    private sealed class NobodyAnswers : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("Never reached.");
        }
    }

    /// <summary>A support schedule that cannot be asked while it fails; every turn asks it.</summary>
    private sealed class UnsteadyTeam : ISupportTeam
    {
        public bool Fails { get; set; }

        public ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
            Fails ? throw new InvalidOperationException("No schedule") : ValueTask.FromResult(new SupportStatus(true, "test", null, null));
    }

    private static string Text(string text) => $$"""{ "type": "send_text_action", "alternatives": ["{{text}}"] }""";
}
