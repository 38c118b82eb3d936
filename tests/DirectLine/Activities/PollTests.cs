using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine.Tests.Activities;

public sealed class PollTests : IAsyncLifetime
{
    private DirectLineHost host = null!;
    private Chat ada = null!;

    public async Task InitializeAsync()
    {
        host = await DirectLineHost.StartAsync();
        ada = await host.AdaAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_poll_gives_what_is_newer_than_the_watermark_and_takes_nothing_away()
    {
        await ada.SayAsync("one");
        var first = await ada.ReadAsync();
        await ada.SayAsync("two");
        var watermark = first.Text("watermark");

        (await ada.TextsAsync(watermark)).ShouldBe(["two"]);
        (await ada.TextsAsync(watermark)).ShouldBe(["two"]);
        (await ada.TextsAsync()).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task A_note_of_the_team_is_never_given_to_the_person()
    {
        await ada.SayAsync("hello");
        await host.Agents.NoteAsync(ada.Id, Bot.Grace, "n1", "She sounds tired");
        await ada.SayAsync("are you there?");

        (await ada.ReadAsync()).Json.GetRawText().ShouldNotContain("tired");
        (await ada.TextsAsync()).ShouldBe(["hello", "are you there?"]);
    }

    [Fact]
    public async Task An_empty_set_repeats_the_watermark()
    {
        await ada.SayAsync("one");
        var watermark = (await ada.ReadAsync()).Text("watermark");

        var empty = await ada.ReadAsync(watermark);

        empty.Json.GetProperty("activities").GetArrayLength().ShouldBe(0);
        empty.Text("watermark").ShouldBe(watermark);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("0000a-42")]
    [InlineData("99999999999999999999999")]
    public async Task A_watermark_that_is_not_ours_means_from_the_start(string watermark)
    {
        await ada.SayAsync("one");

        (await ada.TextsAsync(watermark)).ShouldBe(["one"]);
    }

    [Fact]
    public async Task Paging_until_the_empty_set_gives_everything_once_in_order()
    {
        var said = Enumerable.Range(1, 230).Select(n => $"line {n}").ToArray();
        foreach (var text in said) await ada.SayAsync(text);

        var read = new List<string>();
        var watermark = "";
        while (await ada.ReadAsync(watermark) is { } page && page.Json.GetProperty("activities").GetArrayLength() > 0)
        {
            read.AddRange(Chat.Texts(page.Json));
            watermark = page.Text("watermark");
        }

        read.ShouldBe(said);
    }

    [Fact]
    public async Task A_poll_shows_no_typing_and_is_not_cut_short_by_it()
    {
        await ada.SayAsync("hello");
        await host.SayAsBotAsync(
            ada.Id, [.. Enumerable.Range(0, 150).Select(_ => new Activity { Type = ActivityTypes.Typing }), Bot.Message("hi")]);

        var page = await ada.ReadAsync();
        Chat.Texts(page.Json).ShouldBe(["hello"]);
        page.Json.GetProperty("activities").GetArrayLength().ShouldBe(1);
        (await ada.TextsAsync(page.Text("watermark"))).ShouldBe(["hi"]);
    }

    [Fact]
    public async Task Timestamps_never_go_backwards()
    {
        for (var n = 0; n < 20; n++) await ada.SayAsync($"line {n}");

        var times = (await ada.ReadAsync()).Json.GetProperty("activities").EnumerateArray()
            .Select(a => a.GetProperty("timestamp").GetDateTimeOffset()).ToArray();
        times.ShouldBe(times.Order());
    }

    [Fact]
    public async Task An_answer_names_the_activity_it_answers_but_never_one_that_is_not_shown()
    {
        var id = (await ada.SayAsync("hello")).Text("id");
        await host.SayAsBotAsync(ada.Id, Bot.Message("hi", replyTo: id), Bot.Message("welcome", replyTo: $"{ada.Id}|start"));

        var activities = (await ada.ReadAsync()).Json.GetProperty("activities");
        activities[1].GetProperty("replyToId").GetString().ShouldBe(id);
        activities[2].TryGetProperty("replyToId", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_agents_line_is_told_from_the_bots_and_keeps_the_agents_account_to_itself()
    {
        await ada.SayAsync("a human, please");
        await host.Control.TakeAsync(ada.Id, Bot.Grace);
        await host.Agents.SayAsync(ada.Id, Bot.Grace, "m1", "Hello Ada", attachments: null);

        var activities = (await ada.ReadAsync()).Json.GetProperty("activities").EnumerateArray().ToArray();
        var line = activities[^1];
        line.GetProperty("channelData").GetProperty("liveTakeover").GetProperty("author").GetString().ShouldBe("agent");
        line.GetProperty("from").GetProperty("role").GetString().ShouldBe("bot");
        JsonSerializer.Serialize(activities).ShouldNotContain(Bot.Grace.AgentId);
        JsonSerializer.Serialize(activities).ShouldNotContain(Bot.Grace.Name);
    }

    [Fact]
    public async Task A_poll_keeps_its_person_online()
    {
        await ada.ReadAsync();

        (await host.Presence.StatusAsync(PresenceService.OfUser(ada.Id))).Online.ShouldBeTrue();
    }

    [Fact]
    public async Task Answers_are_not_stored_by_caches() => (await ada.ReadAsync()).Header("Cache-Control").ShouldBe("no-store");
}
