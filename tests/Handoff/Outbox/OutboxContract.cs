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
        await Arrives(FromTeams("m1", "hello"));
        var line = (await Outbox(house).ReadAsync("c1")).ShouldNotBeNull().Entries.ShouldHaveSingleItem();
        await Outbox(house).SentAsync(line, "channel-1");
        await Arrives(FromTeams("m2", "are you there?"));

        var next = new House(store);
        (await Outbox(next).WaitingAsync()).ShouldBe(["c1"]);
        (await Outbox(next).ReadAsync("c1"))!.Entries.ShouldHaveSingleItem().Activity.Text.ShouldBe("are you there?");
        (await Outbox(next).ChannelActivityIdAsync("c1", line.Activity.Id!)).ShouldBe("channel-1");
    }

    [Fact]
    public async Task The_cursor_never_goes_back()
    {
        await Arrives(FromTeams("m1", "one"));
        await Arrives(FromTeams("m2", "two"));
        var entries = (await Outbox(house).ReadAsync("c1"))!.Entries;
        await Outbox(house).SentAsync(entries[1], null);
        await Outbox(house).SentAsync(entries[0], null);

        (await Outbox(house).ReadAsync("c1"))!.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_is_recorded_with_its_reason_and_passed_by()
    {
        await Arrives(FromTeams("m1", "one"));
        await Outbox(house).FailedAsync((await Outbox(house).ReadAsync("c1"))!.Entries[0], "The channel answered 403.");

        var failure = (await Outbox(house).FailuresAsync("c1")).ShouldHaveSingleItem();
        (failure.Seq, failure.Failure).ShouldBe((1, "The channel answered 403."));
        (await Outbox(house).ReadAsync("c1"))!.Entries.ShouldBeEmpty();
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

    private async Task Arrives(Activity activity) => (await Inbox(house).ReceiveAsync(activity)).ShouldNotBeNull();

    private static Outbox Outbox(House house) => new(house.Database, house.Clock);

    private static ChannelInbox Inbox(House house) => new(house.Database, house.Clock);

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
