using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Audit;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Tests;

public abstract class OutboxContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task A_conversation_of_a_channel_that_reads_the_log_has_no_outbox()
    {
        await house.AdaSays("hello");

        (await Outbox(house).ReadAsync("c1")).ShouldBeNull();
        (await Outbox(house).WaitingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_sent_is_not_read_again_also_after_a_restart()
    {
        await BotSays("hello");
        var line = (await Outbox(house).ReadAsync("c1")).ShouldNotBeNull().Entries.ShouldHaveSingleItem();
        await Outbox(house).SentAsync(line, "channel-1");
        (await Outbox(house).WaitingAsync()).ShouldBeEmpty();
        await BotSays("are you there?");

        var next = new House(store);
        (await Outbox(next).WaitingAsync()).ShouldBe(["c1"]);
        (await Outbox(next).ReadAsync("c1"))!.Entries.ShouldHaveSingleItem().Activity.Text.ShouldBe("are you there?");
        (await Outbox(next).ChannelActivityIdAsync("c1", line.Activity.Id!)).ShouldBe("channel-1");
    }

    [Fact]
    public async Task The_cursor_never_goes_back()
    {
        await BotSays("one", "two");
        var entries = (await Outbox(house).ReadAsync("c1"))!.Entries;
        await Outbox(house).SentAsync(entries[1], null);
        await Outbox(house).SentAsync(entries[0], null);

        (await Outbox(house).ReadAsync("c1"))!.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_is_recorded_with_its_reason_and_passed_by()
    {
        await BotSays("one");
        await Outbox(house).FailedAsync((await Outbox(house).ReadAsync("c1"))!.Entries[0], "The channel answered 403.");

        var failure = (await Undelivered(house).FailuresAsync("c1")).ShouldHaveSingleItem();
        (failure.Seq, failure.Reason).ShouldBe((2, "The channel answered 403."));
        (await Outbox(house).ReadAsync("c1"))!.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_that_failed_go_again_in_their_order_before_what_waits_and_once()
    {
        await BotSays("one", "two", "three");
        var page = (await Outbox(house).ReadAsync("c1"))!.Entries;
        await Outbox(house).FailedAsync(page[0], "The channel answered 403.");
        await Outbox(house).FailedAsync(page[1], "The channel answered 403.");

        (await Undelivered(house).SendAgainAsync("c1", seq: null, Root)).ShouldBe(2);
        (await Undelivered(house).SendAgainAsync("c1", seq: null, Root)).ShouldBe(0);

        var next = new House(store);
        (await Outbox(next).WaitingAsync()).ShouldBe(["c1"]);
        var again = (await Outbox(next).ReadAsync("c1"))!;
        again.Again.Select(line => line.Activity.Text).ShouldBe(["one", "two"]);
        again.Entries.Select(line => line.Activity.Text).ShouldBe(["three"]);
        await Outbox(next).SentAsync(again.Again[0], "channel-1");
        await Outbox(next).FailedAsync(again.Again[1], "The channel answered 413.");
        (await Outbox(next).ReadAsync("c1"))!.Again.ShouldBeEmpty();
        var left = (await Undelivered(next).FailuresAsync("c1")).ShouldHaveSingleItem();
        (left.Seq, left.Reason, left.GoesAgain).ShouldBe((3, "The channel answered 413.", false));
    }

    [Fact]
    public async Task One_line_goes_again_alone_and_one_that_arrived_never_does()
    {
        await BotSays("one", "two", "three");
        var page = (await Outbox(house).ReadAsync("c1"))!.Entries;
        await Outbox(house).FailedAsync(page[0], "The channel answered 403.");
        await Outbox(house).FailedAsync(page[1], "The channel answered 403.");
        await Outbox(house).SentAsync(page[2], "channel-3");

        (await Undelivered(house).SendAgainAsync("c1", page[2].Seq, Root)).ShouldBe(0);
        (await Undelivered(house).SendAgainAsync("c1", page[1].Seq, Root)).ShouldBe(1);

        (await Outbox(house).ReadAsync("c1"))!.Again.ShouldHaveSingleItem().Activity.Text.ShouldBe("two");
        (await Undelivered(house).FailuresAsync("c1")).Select(line => line.GoesAgain).ShouldBe([false, true]);
        // Told late that it arrived after all: it does not fail any more.
        await Outbox(house).SentAsync(page[1], "channel-2");
        await Outbox(house).FailedAsync(page[1], "too late");
        (await Undelivered(house).FailuresAsync("c1")).ShouldHaveSingleItem().Seq.ShouldBe(page[0].Seq);
    }

    [Fact]
    public async Task A_line_of_the_bot_does_not_go_again_once_control_has_moved()
    {
        await BotSays("hello yourself");
        await house.Presence.TouchAsync(PresenceService.OfUser("c1"));
        var line = (await Outbox(house).ReadAsync("c1"))!.Entries[0];
        await Outbox(house).FailedAsync(line, "The channel answered 403.");
        (await Undelivered(house).SendAgainAsync("c1", seq: null, Root)).ShouldBe(1);

        (await house.Control.TakeAsync("c1", House.Grace)).Outcome.ShouldBe(TakeOutcome.Taken);

        (await Outbox(house).ReadAsync("c1"))!.Again.ShouldBeEmpty();
        (await Undelivered(house).SendAgainAsync("c1", line.Seq, Root)).ShouldBe(0);
        (await Undelivered(house).FailuresAsync("c1")).ShouldHaveSingleItem().MayGoAgain.ShouldBeFalse();
        var said = await house.Says(House.Grace, "I am here", "g1");
        await Outbox(house).FailedAsync(said, "The channel answered 403.");
        (await Undelivered(house).SendAgainAsync("c1", said.Seq, Root)).ShouldBe(1);
    }

    [Fact]
    public async Task The_team_is_told_of_what_fails_and_waits_and_not_of_what_arrives()
    {
        await BotSays("one", "two", "three");
        var page = (await Outbox(house).ReadAsync("c1"))!.Entries;
        var told = new List<string>();
        using var woken = house.WokenOf(Topics.Deliveries, told);

        await Outbox(house).SentAsync(page[0], "channel-1");
        told.ShouldBeEmpty();
        await Outbox(house).WaitsAsync(page[1], "The channel answered 503.");
        await Outbox(house).WaitsAsync(page[1], "The channel answered 503.");
        told.ShouldBe(["c1"]);
        var waiting = (await Undelivered(house).WaitingAsync()).ShouldHaveSingleItem();
        (waiting.Since, waiting.Reason).ShouldBe((house.Clock.GetUtcNow(), "The channel answered 503."));
        await Outbox(house).SentAsync(page[1], "channel-2");
        told.ShouldBe(["c1", "c1"]);
        (await Undelivered(house).WaitingAsync("c1")).ShouldBeEmpty();
        await Outbox(house).FailedAsync(page[2], "The channel answered 403.");
        told.Count.ShouldBe(3);
        (await Undelivered(house).FailuresAsync(house.Clock.GetUtcNow())).ShouldHaveSingleItem().ConversationId.ShouldBe("c1");
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Undelivered(house).FailuresAsync(house.Clock.GetUtcNow())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_conversation_that_was_deleted_nothing_is_sent_and_who_writes_again_begins_again()
    {
        await BotSays("one", "two");
        await Outbox(house).FailedAsync((await Outbox(house).ReadAsync("c1"))!.Entries[0], "The channel answered 403.");

        await house.Erasure.EraseAsync("c1");

        (await Outbox(house).ReadAsync("c1"))!.Entries.ShouldAllBe(entry => entry.Activity.Text == null);
        (await Outbox(house).ReadAsync("c1"))!.Reference.User!.Name.ShouldBeNull();
        (await Undelivered(house).FailuresAsync("c1")).ShouldBeEmpty();
        var again = await Arrives(FromTeams("m3", "three"));
        (await house.BotTakesTurn(again)).Seq.ShouldBe(again.Seq);
        (await house.Conversations.FindAsync("c1"))!.UserName.ShouldBe("Ada");
    }

    [Fact]
    public async Task A_conversation_keeps_to_the_channel_that_began_it()
    {
        await house.AdaSays("hello", conversation: "c2");
        await Arrives(FromTeams("m1", "hello"));
        var intruder = FromTeams("m1", "let me in");
        intruder.Conversation.Id = "c2";
        var elsewhere = FromTeams("m2", "let me in");
        elsewhere.ChannelId = "slack";

        (await Inbox(house).ReceiveAsync(intruder)).ShouldBeNull();
        (await Inbox(house).ReceiveAsync(elsewhere)).ShouldBeNull();
        (await house.Told()).ShouldBe(["User: hello"]);
        (await house.Told("c2")).ShouldBe(["User: hello"]);
    }

    [Fact]
    public async Task The_person_is_answered_where_they_were_last_heard_from()
    {
        await Arrives(FromTeams("m1", "hello"));
        var moved = FromTeams("m2", "I moved");
        moved.ServiceUrl = "https://channel.example/emea/";
        await Arrives(moved);

        (await Outbox(house).ReadAsync("c1"))!.Reference.ServiceUrl.ShouldBe("https://channel.example/emea/");
    }

    [Fact]
    public async Task What_comes_from_a_channel_and_what_goes_in_its_response_is_not_sent_to_it()
    {
        await BotSays("hello");
        await Arrives(FromTeams("m2", "are you there?"));
        (await Outbox(house).ReadAsync("c1"))!.Entries.Select(entry => entry.Activity.Text).ShouldBe(["hello", "are you there?"]);
        await Outbox(house).SkipToAsync((await Outbox(house).ReadAsync("c1"))!.Entries[^1]);

        var asked = await Arrives(FromTeams("m3", "anybody?"));
        var answer = House.Line("Yes");
        answer.DeliveryMode = DeliveryModes.ExpectReplies;
        await house.Turns.SayAsync(await house.BotTakesTurn(asked), [answer]);

        (await Outbox(house).ReadAsync("c1"))!.Entries.ShouldBeEmpty();
        (await Outbox(house).WaitingAsync()).ShouldBeEmpty();
    }

    private static readonly Actor Root = new("root", "Root");

    private int times;

    // Ada asks, and the bot has these lines to say.
    private async Task BotSays(params string[] lines) =>
        await house.BotSays(await house.BotTakesTurn(await Arrives(FromTeams($"m{++times}", "hello"))), lines);

    private async Task<LogEntry> Arrives(Activity activity) => (await Inbox(house).ReceiveAsync(activity)).ShouldNotBeNull();

    private static Undelivered Undelivered(House house) => new(house.Database, house.Clock);

    private static Outbox Outbox(House house) => house.Get<Outbox>();

    private static ChannelInbox Inbox(House house) => house.Get<ChannelInbox>();

    private static Activity FromTeams(string id, string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        Text = text,
        ChannelId = "msteams",
        ServiceUrl = "https://channel.example/",
        From = new ChannelAccount("ada", "Ada"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount { Id = "c1" },
    };
}

public sealed class SqliteOutbox : OutboxContract<SqliteStore>;

public sealed class PostgresOutbox : OutboxContract<PostgresStore>;
