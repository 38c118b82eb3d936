using System.Globalization;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Tests;

/// <summary>The shop's system is told what happens. The receiver is played; the clock moves when the test says so.</summary>
public abstract class WebhooksContract<TStore> : IAsyncLifetime
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");

    private readonly TStore store = new();
    private readonly Receiver shop = new();
    private readonly House house;
    private Webhook webhook = null!;

    protected WebhooksContract() => house = new House(store, more: services => services.AddSingleton<IWebhookSender>(shop));

    private TeamWebhooks Webhooks => house.Get<TeamWebhooks>();

    public async Task InitializeAsync() =>
        webhook = (await Webhooks.MakeAsync("https://shop.example/hook", WebhookEvents.All, "secret", Root))!;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task A_conversation_and_its_request_are_told_in_order()
    {
        await house.AdaIsOnline();
        await house.AdaSays("hello");
        await AdaAsksAsync("c1");
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Says(House.Grace, "here I am", "1");
        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);

        await SendAsync();

        shop.Kinds.ShouldBe([
            "conversation.begun", "conversation.line", "request.made", "conversation.line", "request.taken", "conversation.line",
            "conversation.line", "request.closed",
        ]);
        shop.Taken.Where(one => one.Kind == "conversation.line").Select(one => (string?)one.Body["line"]!["text"])
            .ShouldBe(["hello", "An agent joined the conversation", "here I am", "An agent left the conversation"]);
        var made = shop.Taken.Single(one => one.Kind == "request.made").Body;
        ((string?)made["request"]!["message"]).ShouldBe("My lamp is broken");
        ((string?)made["conversation"]!["user"]!["name"]).ShouldBe("Ada");
        ((string?)shop.Taken.Single(one => one.Kind == "request.taken").Body["by"]!["name"]).ShouldBe("Grace");
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Only_what_is_wanted_is_told()
    {
        await Webhooks.ChangeAsync(webhook.Id, webhook.Url, [WebhookEvents.RequestMade], Root);
        await house.AdaSays("hello");
        await AdaAsksAsync("c1");

        await SendAsync();

        shop.Kinds.ShouldBe(["request.made"]);
    }

    [Fact]
    public async Task An_event_that_is_refused_holds_up_its_own_conversation_only_and_is_tried_again_later_and_later()
    {
        await Webhooks.ChangeAsync(webhook.Id, webhook.Url, [WebhookEvents.ConversationLine], Root);
        shop.Refuses = body => body.Contains("one", StringComparison.Ordinal) ? "It answered 400." : null;
        await house.AdaSays("one", conversation: "c1");
        await house.AdaSays("two", conversation: "c1");
        await house.AdaSays("three", conversation: "c2");

        await SendAsync();
        shop.Texts.ShouldBe(["three"]);
        var tries = new List<int> { shop.Attempts };
        for (var minute = 1; minute <= 20; minute++)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            await SendAsync();
            tries.Add(shop.Attempts);
        }

        // In the minutes 1, 2, 3, 4, 6, 9 and 15: the pauses double.
        tries.Select(count => count - tries[0]).ShouldBe([0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7]);
        shop.Refuses = _ => null;
        house.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync();
        shop.Texts.ShouldBe(["three", "one", "two"]);
    }

    [Fact]
    public async Task A_receiver_that_cannot_be_reached_is_asked_once_in_a_while_and_then_gets_everything_in_order()
    {
        await Webhooks.ChangeAsync(webhook.Id, webhook.Url, [WebhookEvents.ConversationLine], Root);
        shop.IsDown = true;
        for (var n = 0; n < 20; n++) await house.AdaSays($"line {n}", conversation: $"c{n % 4}");
        await SendAsync();
        var first = shop.Attempts;
        for (var second = 0; second < 60; second++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await SendAsync();
        }

        (shop.Attempts - first).ShouldBeLessThan(4 * 4, "four conversations at most, three times in a minute");
        (await Webhooks.ListAsync()).Single().Webhook.Trouble.ShouldBe("It did not answer.");
        shop.IsDown = false;
        (await Webhooks.TryAsync(webhook.Id))!.IsTaken.ShouldBeTrue();
        await SendAsync();

        shop.Texts.Count.ShouldBe(20);
        foreach (var conversation in shop.Texts.GroupBy(text => Number(text) % 4))
            conversation.ShouldBe(conversation.OrderBy(text => Number(text)));
        (await Webhooks.ListAsync()).Single().Webhook.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task An_event_is_given_up_after_a_day_and_may_be_sent_again()
    {
        await Webhooks.ChangeAsync(webhook.Id, webhook.Url, [WebhookEvents.ConversationLine], Root);
        shop.Refuses = body => body.Contains("one", StringComparison.Ordinal) ? "It answered 400." : null;
        await house.AdaSays("one");
        for (var hour = 0; hour < 26; hour++)
        {
            await SendAsync();
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        await house.AdaSays("two");
        await SendAsync();
        shop.Texts.ShouldBe(["two"]);
        var failed = (await Webhooks.EventsAsync(webhook.Id, isFailed: true, before: null, 10))!.ShouldHaveSingleItem();
        failed.Answer.ShouldBe("It answered 400.");
        shop.Refuses = _ => null;

        (await Webhooks.SendAgainAsync(webhook.Id, failed.Id, Root)).ShouldBeTrue();
        await SendAsync();

        shop.Texts.ShouldBe(["two", "one"]);
        (await Webhooks.EventsAsync(webhook.Id, isFailed: true, before: null, 10))!.ShouldBeEmpty();
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_webhook_that_is_paused_is_sent_nothing_and_then_everything_in_order()
    {
        await Webhooks.ChangeAsync(webhook.Id, webhook.Url, [WebhookEvents.ConversationLine], Root);
        (await Webhooks.PauseAsync(webhook.Id, Root)).ShouldBeTrue();
        (await Webhooks.PauseAsync(webhook.Id, Root)).ShouldBeFalse();
        await house.AdaSays("one");
        await house.AdaSays("two");
        await SendAsync();
        shop.Attempts.ShouldBe(0);
        (await Webhooks.ListAsync()).Single().Webhook.PausedAt.ShouldBe(house.Clock.GetUtcNow());

        // Longer than an event is tried for: that time begins when it is resumed.
        house.Clock.Advance(WebhookRounds.GiveUpAfter + TimeSpan.FromDays(1));
        await house.Get<WebhookRounds>().CleanAsync();
        (await Webhooks.ResumeAsync(webhook.Id, Root)).ShouldBeTrue();
        (await Webhooks.ResumeAsync(webhook.Id, Root)).ShouldBeFalse();
        shop.Refuses = _ => "It answered 500.";
        await SendAsync();
        shop.Refuses = _ => null;
        house.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync();

        shop.Texts.ShouldBe(["one", "two"]);
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_pause_has_held_back_for_a_week_is_given_up_and_may_be_sent_again()
    {
        await Webhooks.ChangeAsync(webhook.Id, webhook.Url, [WebhookEvents.ConversationLine], Root);
        await Webhooks.PauseAsync(webhook.Id, Root);
        await house.AdaSays("one");
        house.Clock.Advance(WebhookRounds.KeepFor + TimeSpan.FromHours(1));
        await house.AdaSays("two");

        await house.Get<WebhookRounds>().CleanAsync();

        var failed = (await Webhooks.EventsAsync(webhook.Id, isFailed: true, before: null, 10))!.ShouldHaveSingleItem();
        failed.Answer!.ShouldContain("paused");
        await Webhooks.ResumeAsync(webhook.Id, Root);
        await SendAsync();
        shop.Texts.ShouldBe(["two"]);
        (await Webhooks.SendAgainAsync(webhook.Id, failed.Id, Root)).ShouldBeTrue();
        await SendAsync();
        shop.Texts.ShouldBe(["two", "one"]);
    }

    [Fact]
    public async Task An_event_whose_answer_was_lost_comes_again_under_the_same_id()
    {
        await Webhooks.ChangeAsync(webhook.Id, webhook.Url, [WebhookEvents.ConversationLine], Root);
        await house.AdaSays("one");
        shop.IsCutOff = true;
        await Should.ThrowAsync<TimeoutException>(SendAsync);
        shop.IsCutOff = false;

        await SendAsync();

        shop.Ids.Count.ShouldBe(2);
        shop.Ids.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nothing_is_kept_or_told_of_what_somebody_has_deleted()
    {
        shop.IsDown = true;
        await house.AdaSays("my secret");
        await AdaAsksAsync("c1");
        await SendAsync();

        await house.Erasure.EraseAsync("c1");

        (await house.Database.ReadAsync(read => read.Query<string>("SELECT body FROM webhook_events")))
            .ShouldAllBe(body => !body.Contains("secret", StringComparison.Ordinal) && !body.Contains("lamp", StringComparison.Ordinal)
                && !body.Contains("Ada", StringComparison.Ordinal));
        shop.IsDown = false;
        house.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync();
        shop.Kinds.ShouldBe(["conversation.ended"]);
    }

    [Fact]
    public async Task Who_is_there_is_told_when_it_changes()
    {
        await Webhooks.ChangeAsync(webhook.Id, webhook.Url, [WebhookEvents.TeamPresence], Root);
        var grace = (await house.Accounts.CreateAsync("grace@example.org", "Grace", Role.SupportAgent, "hash"))!;
        var look = house.Get<TellPresence>();
        await look.LookAsync(CancellationToken.None);
        await look.LookAsync(CancellationToken.None);
        await house.Presence.TouchAsync(PresenceService.OfAgent(grace.Id));
        await look.LookAsync(CancellationToken.None);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await look.LookAsync(CancellationToken.None);

        await SendAsync();

        shop.Taken.Select(one => (bool)one.Body["team"]!["agents"]![0]!["online"]!).ShouldBe([false, true, false]);
        shop.Taken.Select(one => (bool)one.Body["team"]!["supportOnline"]!).ShouldAllBe(online => online);
    }

    [Fact]
    public async Task What_ended_long_ago_is_deleted_and_what_waits_is_not()
    {
        await house.AdaSays("one");
        await SendAsync();
        house.Clock.Advance(WebhookRounds.KeepFor + TimeSpan.FromHours(1));
        await house.AdaSays("two", conversation: "c2");

        (await house.Get<WebhookRounds>().CleanAsync()).ShouldBe(2);

        (await Webhooks.EventsAsync(webhook.Id, isFailed: false, before: null, 10))!.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_happens_costs_nothing_where_nobody_wants_to_know()
    {
        await Webhooks.RemoveAsync(webhook.Id, Root);
        await house.AdaSays("hello");
        await AdaAsksAsync("c1");

        (await house.Database.ReadAsync(read => read.QueryFirst<long>("SELECT COUNT(*) FROM webhook_events"))).ShouldBe(0);
        (await house.Database.ReadAsync(read => read.QueryFirst<long>("SELECT COUNT(*) FROM webhook_queues"))).ShouldBe(0);
    }

    private static int Number(string text) => int.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture);

    private Task<UserRequest> AdaAsksAsync(string conversation) =>
        house.Requests.CreateAsync(new NewUserRequest(conversation, "My lamp is broken", [new StoryStep("Repairs", "Ask", null)]));

    private async Task SendAsync()
    {
        while (await house.Get<WebhookRounds>().SendDueAsync() > 0)
        {
            // Until nothing is due.
        }
    }

    private async Task<long> WaitingAsync() => (await Webhooks.ListAsync()).Single().Waiting;

    private sealed class Receiver : IWebhookSender
    {
        private readonly Lock gate = new();

        public List<(string Kind, JsonNode Body)> Taken { get; } = [];

        public List<string> Ids { get; } = [];

        public Func<string, string?> Refuses { get; set; } = _ => null;

        public bool IsDown { get; set; }

        public bool IsCutOff { get; set; }

        public int Attempts { get; private set; }

        public IReadOnlyList<string> Kinds => [.. Taken.Select(one => one.Kind)];

        public IReadOnlyList<string> Texts =>
            [.. Taken.Where(one => one.Kind == "conversation.line").Select(one => (string)one.Body["line"]!["text"]!)];

        public Task<WebhookAnswer> SendAsync(
            Webhook to, string eventId, string kind, string body, CancellationToken cancellationToken = default)
        {
            lock (gate)
            {
                Attempts++;
                Ids.Add(eventId);
                if (IsCutOff) throw new TimeoutException("the process was killed");
                if (IsDown) return Task.FromResult(new WebhookAnswer(IsTaken: false, IsReached: false, "It did not answer."));
                if (Refuses(body) is { } answer) return Task.FromResult(new WebhookAnswer(IsTaken: false, IsReached: true, answer));
                if (kind != WebhookEvents.Ping) Taken.Add((kind, JsonNode.Parse(body)!));
                return Task.FromResult(new WebhookAnswer(IsTaken: true, IsReached: true, "It answered 204."));
            }
        }
    }
}

public sealed class SqliteWebhooks : WebhooksContract<SqliteStore>;

public sealed class PostgresWebhooks : WebhooksContract<PostgresStore>;
