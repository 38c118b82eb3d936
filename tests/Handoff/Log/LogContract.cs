using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Tests;

public abstract class LogContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task Entries_are_numbered_from_one_without_holes_even_when_lines_are_refused()
    {
        await house.AdaSays("hello");
        await House.Refuses(() => house.Says(House.Grace, "not mine to say", "m1"));
        await house.AdaSays("are you there?");

        (await house.Log.ReadAsync("c1", 0)).Select(entry => entry.Seq).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Two_hundred_people_who_write_at_once_each_get_a_log_in_their_own_order()
    {
        var people = Enumerable.Range(0, 200).Select(async person =>
        {
            for (var line = 1; line <= 5; line++) await house.AdaSays($"line {line}", conversation: $"person-{person}");
        });
        await Task.WhenAll(people);

        for (var person = 0; person < 200; person++)
        {
            var log = await house.Log.ReadAsync($"person-{person}", 0);
            log.Select(entry => entry.Seq).ShouldBe([1, 2, 3, 4, 5]);
            log.Select(entry => entry.Activity.Text).ShouldBe(["line 1", "line 2", "line 3", "line 4", "line 5"]);
        }
    }

    [Fact]
    public async Task The_same_client_id_sent_again_and_at_the_same_time_is_one_entry()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => house.AdaSays("once", clientId: "k1")));

        sent.Select(entry => entry.Activity.Id).Distinct().Count().ShouldBe(1);
        (await house.Told()).ShouldBe(["User: once"]);
    }

    [Fact]
    public async Task The_same_channel_activity_id_delivered_twice_is_one_entry()
    {
        Microsoft.Bot.Schema.Activity Delivered() => new()
        {
            Id = "teams-17",
            Type = "message",
            Text = "once",
            ChannelId = "msteams",
            From = new("ada"),
            Conversation = new() { Id = "c1" },
        };
        await house.Inbox.ReceiveAsync(Delivered());
        await house.Inbox.ReceiveAsync(Delivered());

        (await house.Told()).ShouldBe(["User: once"]);
    }

    [Fact]
    public async Task The_same_agent_message_sent_again_and_at_the_same_time_is_one_entry()
    {
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);

        var sent = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => house.Says(House.Grace, "once", "m1")));

        sent.Select(entry => entry.Seq).Distinct().Count().ShouldBe(1);
        (await house.Told()).Count(line => line == "Agent: once").ShouldBe(1);
    }

    [Fact]
    public async Task A_client_id_of_one_conversation_says_nothing_about_another()
    {
        await house.AdaSays("first", clientId: "k1");
        await house.AdaSays("second", clientId: "k1", conversation: "c2");

        (await house.Told("c2")).ShouldBe(["User: second"]);
    }

    [Fact]
    public async Task Time_never_runs_backwards_inside_a_conversation()
    {
        await house.AdaSays("first");
        var behind = new House(store, new(House.MondayMorning.AddMinutes(-5)));
        await behind.AdaSays("second");

        var log = await behind.Log.ReadAsync("c1", 0);
        log[1].At.ShouldBe(log[0].At);
        log[1].Activity.Timestamp.ShouldBe(log[0].Activity.Timestamp);
    }

    [Fact]
    public async Task A_follower_gets_what_was_said_and_then_what_is_said_each_line_once()
    {
        for (var line = 1; line <= 3; line++) await house.AdaSays($"{line}");
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = new List<long>();
        var following = Task.Run(async () =>
        {
            await foreach (var batch in house.Log.FollowAsync("c1", 1, enough.Token))
            {
                seen.AddRange(batch.Select(entry => entry.Seq));
                if (seen[^1] == 103) return;
            }
        });

        for (var line = 4; line <= 103; line++) await house.AdaSays($"{line}");
        await following;

        seen.ShouldBe(Enumerable.Range(2, 102).Select(seq => (long)seq));
    }

    [Fact]
    public async Task A_page_ends_with_the_line_that_fills_it_and_pages_hold_every_line_once()
    {
        var text = new string('é', ConversationLog.PageBytes / 5);
        for (var line = 0; line < 7; line++) await house.AdaSays($"{line} {text}");

        var pages = new List<IReadOnlyList<LogEntry>>();
        for (long after = 0; await house.Log.ReadAsync("c1", after) is { Count: > 0 } page; after = page[^1].Seq) pages.Add(page);

        pages.Select(page => page.Count).ShouldBe([3, 3, 1]);
        pages.SelectMany(page => page).Select(entry => entry.Seq).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        foreach (var page in pages) page.SkipLast(1).Sum(entry => entry.Json.Length).ShouldBeLessThan(ConversationLog.PageBytes);
    }

    [Fact]
    public async Task A_follower_gets_lines_of_many_pages_without_anything_new_being_said()
    {
        var text = new string('x', ConversationLog.PageBytes);
        for (var line = 0; line < 3; line++) await house.AdaSays(text);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var seen = new List<long>();
        await foreach (var batch in house.Log.FollowAsync("c1", 0, enough.Token))
        {
            seen.AddRange(batch.Select(entry => entry.Seq));
            if (seen[^1] == 3) break;
        }

        seen.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_when_the_store_is_opened_again()
    {
        await house.AdaSays("hello");

        var later = new House(store);

        (await later.Told()).ShouldBe(["User: hello"]);
    }
}

public sealed class SqliteLog : LogContract<SqliteStore>;

public sealed class PostgresLog : LogContract<PostgresStore>;
