using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Channels;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>What becomes of lines whose channel is busy, slow, gone or unwilling.</summary>
public sealed class TroubledDeliveryTests
{
    [Fact]
    public async Task What_a_busy_channel_asks_for_is_done_and_the_lines_keep_their_order()
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        room.Journal.AnswerNext(HttpStatusCode.TooManyRequests, retryAfterSeconds: 30);
        await room.AdaSaysAsync("one");
        await room.AdaSaysAsync("two");
        await Journal.UntilAsync(() => room.Journal.Tried.Count == 1);

        await room.PassAsync(TimeSpan.FromSeconds(29));
        room.Journal.Tried.Count.ShouldBe(1);
        await room.PassUntilAsync(() => room.Journal.Taken.Count == 2);

        room.Journal.Lines.ShouldBe(["echo one", "echo two"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(null)]
    public async Task A_channel_that_fails_is_tried_again(HttpStatusCode? failure)
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (failure is { } status) room.Journal.AnswerNext(status);
            else room.Journal.BreakNext();
        }

        await room.AdaSaysAsync("hello");
        await room.PassUntilAsync(() => room.Journal.Taken.Count == 1);

        room.Journal.Tried.Count.ShouldBe(4);
        (await room.The<Undelivered>().FailuresAsync(ChannelRoom.Conversation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task A_line_that_the_channel_refuses_is_recorded_and_holds_nobody_up(HttpStatusCode refusal)
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        room.Journal.AnswerNext(refusal);
        await room.AdaSaysAsync("one");
        await room.AdaSaysAsync("two");
        await room.Journal.UntilAsync("echo two");

        room.Journal.Tried.Count.ShouldBe(2);
        var failure = (await room.The<Undelivered>().FailuresAsync(ChannelRoom.Conversation)).ShouldHaveSingleItem();
        failure.Reason.ShouldContain($"{(int)refusal}");
    }

    [Fact]
    public async Task A_line_that_never_gets_through_is_given_up_in_the_end()
    {
        await using var room = new ChannelRoom(
            new ScriptedBot(ScriptedBot.Echo), builder => builder.UseSetting("Channels:GiveUpAfter", "00:10:00"));
        for (var attempt = 0; attempt < 200; attempt++) room.Journal.AnswerNext(HttpStatusCode.ServiceUnavailable);
        await room.AdaSaysAsync("hello");

        await room.PassUntilAsync(
            async () => (await room.The<Undelivered>().FailuresAsync(ChannelRoom.Conversation)).Count == 1, TimeSpan.FromSeconds(10));

        room.Journal.Tried.Count.ShouldBeInRange(10, 30);
    }

    [Fact]
    public async Task An_agent_sees_what_did_not_arrive_and_sends_it_again_once()
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        using var grace = await room.Host.AgentAsync("Grace");
        await room.AdaSaysAsync("hello");
        await room.Journal.UntilAsync("echo hello");
        await grace.TakesControlAsync(ChannelRoom.Conversation);
        await room.Journal.UntilAsync("An agent joined the conversation");
        room.Journal.AnswerNext(HttpStatusCode.Forbidden);
        await grace.SaysAsync(ChannelRoom.Conversation, "good day");
        await grace.SaysAsync(ChannelRoom.Conversation, "how can I help?");
        await room.Journal.UntilAsync("how can I help?");

        var lost = (await grace.GetAsync($"/conversations/{ChannelRoom.Conversation}/deliveries")).GetProperty("failures")[0];
        lost.GetProperty("reason").GetString().ShouldBe("The channel answered 403 Forbidden.");
        (await grace.GetAsync("/deliveries")).GetProperty("conversations")[0].GetProperty("user").GetProperty("name").GetString()
            .ShouldBe("Ada");
        foreach (var status in new[] { HttpStatusCode.Accepted, HttpStatusCode.Conflict })
            (await grace.SendAsync(
                HttpMethod.Post, $"/conversations/{ChannelRoom.Conversation}/deliveries/retry",
                new { seq = lost.GetProperty("seq").GetInt64() })).StatusCode.ShouldBe(status);

        (await room.Journal.UntilAsync("good day")).ShouldBe(
            ["echo hello", "An agent joined the conversation", "how can I help?", "good day"]);
        await Journal.UntilAsync(async () => (await grace.GetAsync("/deliveries")).GetProperty("conversations").GetArrayLength() == 0);
        (await grace.SendAsync(
            HttpMethod.Post, $"/conversations/{ChannelRoom.Conversation}/deliveries/retry")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await grace.SendAsync(HttpMethod.Post, "/conversations/nowhere/deliveries/retry")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_agent_sees_that_the_channel_does_not_take_the_next_line_and_since_when()
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        using var grace = await room.Host.AgentAsync("Grace");
        room.Journal.AnswerNext(HttpStatusCode.TooManyRequests, retryAfterSeconds: 30);
        await room.AdaSaysAsync("hello");

        await Journal.UntilAsync(async () => (await OfAda()).GetProperty("waiting").ValueKind == JsonValueKind.Object);
        (await OfAda()).GetProperty("waiting").GetProperty("reason").GetString().ShouldBe("The channel answered 429 Too Many Requests.");
        await room.PassUntilAsync(() => room.Journal.Taken.Count == 1);

        await Journal.UntilAsync(async () => (await OfAda()).GetProperty("waiting").ValueKind == JsonValueKind.Null);
        Task<JsonElement> OfAda() => grace.GetAsync($"/conversations/{ChannelRoom.Conversation}/deliveries");
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once()
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        room.Journal.AnswerNext(HttpStatusCode.Unauthorized);
        await room.AdaSaysAsync("one");
        await room.Journal.UntilAsync("echo one");
        room.Journal.AnswerNext(HttpStatusCode.Unauthorized);
        room.Journal.AnswerNext(HttpStatusCode.Unauthorized);
        await room.AdaSaysAsync("two");
        await room.AdaSaysAsync("three");
        await room.Journal.UntilAsync("echo three");

        room.Journal.Lines.ShouldBe(["echo one", "echo three"]);
        room.Journal.Tried.Select(tried => tried.Token).ShouldBe(["token-1", "token-2", "token-2", "token-3", "token-3"]);
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(4, 3)]
    public async Task One_token_serves_until_shortly_before_it_expires(int minutes, int tokens)
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        room.Channel.TokenLife = TimeSpan.FromMinutes(minutes);
        foreach (var word in new[] { "one", "two", "three" })
        {
            await room.AdaSaysAsync(word);
            await room.Journal.UntilAsync($"echo {word}");
        }

        room.Journal.Taken.Select(taken => taken.Token).Distinct().Count().ShouldBe(tokens);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    public async Task Lines_that_wait_at_a_dead_address_go_to_where_the_person_was_heard_from_meanwhile(string type)
    {
        const string Moved = "https://smba.example.net/emea/";
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        room.Journal.AnswerNext(HttpStatusCode.TooManyRequests, retryAfterSeconds: 30);
        await room.AdaSaysAsync("hello");
        await Journal.UntilAsync(() => room.Journal.Tried.Count == 1);
        var sign = room.Message("");
        (sign["type"], sign["serviceUrl"]) = (type, Moved);
        (await room.PostAsync(
            sign, $"Bearer {(room.Channel.Draft with { ServiceUrl = Moved }).Sign()}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await room.PassUntilAsync(() => room.Journal.Lines.Contains("echo hello"));

        room.Journal.Tried[0].Path.ShouldStartWith(FakeChannel.ServiceUrl);
        room.Journal.Tried[1].Path.ShouldStartWith(Moved);
    }

    [Fact]
    public async Task Lines_that_wait_behind_one_another_are_given_up_together()
    {
        await using var room = new ChannelRoom(
            new ScriptedBot(ScriptedBot.Echo), builder => builder.UseSetting("Channels:GiveUpAfter", "00:10:00"));
        for (var attempt = 0; attempt < 500; attempt++) room.Journal.AnswerNext(HttpStatusCode.ServiceUnavailable);
        for (var n = 0; n < 10; n++) await room.AdaSaysAsync($"line {n}");
        var saidAt = room.Channel.Clock.GetUtcNow();

        await room.PassUntilAsync(
            async () => (await room.The<Undelivered>().FailuresAsync(ChannelRoom.Conversation)).Count == 10, TimeSpan.FromSeconds(10));

        // One after the other they would take a hundred minutes. The clock of the test may run ahead of the channel.
        (room.Channel.Clock.GetUtcNow() - saidAt).ShouldBeLessThan(TimeSpan.FromMinutes(50));
    }

    [Fact]
    public async Task Whoever_stops_the_host_lets_the_request_under_way_come_to_its_end()
    {
        var folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
        var slow = new TaskCompletionSource();
        var channel = new FakeChannel();
        channel.Journal.Slowness = slow.Task;
        var room = new ChannelRoom(new ScriptedBot(ScriptedBot.Echo), builder => builder.UseSetting("Handoff:DataFolder", folder), channel);
        await room.AdaSaysAsync("one");
        await room.AdaSaysAsync("two");
        await Journal.UntilAsync(() => channel.Journal.Tried.Count == 1);

        var stopping = room.DisposeAsync();
        slow.SetResult();
        await stopping;
        channel.Journal.Lines.ShouldBe(["echo one"]);
        await using (var next = new ChannelRoom(
            new ScriptedBot(ScriptedBot.Echo), builder => builder.UseSetting("Handoff:DataFolder", folder), channel))
        {
            await next.AdaSaysAsync("three", "m3");
            await channel.Journal.UntilAsync("echo three");
        }

        channel.Journal.Lines.ShouldBe(["echo one", "echo two", "echo three"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_not_sent_when_the_host_went_is_sent_by_the_next_one()
    {
        var folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
        var slow = new TaskCompletionSource();
        var channel = new FakeChannel();
        channel.Journal.Slowness = slow.Task;
        var room = new ChannelRoom(new ScriptedBot(ScriptedBot.Echo), builder => builder.UseSetting("Handoff:DataFolder", folder), channel);
        await room.AdaSaysAsync("one");
        await room.AdaSaysAsync("two");
        await Journal.UntilAsync(() => channel.Journal.Tried.Count == 1);
        var stopping = room.DisposeAsync().AsTask();
        await room.PassUntilAsync(() => stopping.IsCompleted);
        await stopping;

        channel.Journal.Lines.ShouldBeEmpty();
        slow.SetResult();
        await using (var next = new ChannelRoom(
            new ScriptedBot(ScriptedBot.Echo), builder => builder.UseSetting("Handoff:DataFolder", folder), channel))
        {
            await next.AdaSaysAsync("three", "m3");
            await channel.Journal.UntilAsync("echo three");
        }

        channel.Journal.Lines.ShouldBe(["echo one", "echo two", "echo three"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_slow_conversation_holds_no_other_one_up()
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        var slow = new TaskCompletionSource();
        room.Journal.Slowness = slow.Task;
        await room.AdaSaysAsync("hello");
        await Journal.UntilAsync(() => room.Journal.Tried.Count == 1);
        room.Journal.Slowness = Task.CompletedTask;
        var bob = room.Message("bonjour");
        bob["conversation"] = new { id = "a:bob" };
        await room.PostAsync(bob);

        (await room.Journal.UntilAsync("echo bonjour")).ShouldBe(["echo bonjour"]);
        slow.SetResult();
        (await room.Journal.UntilAsync("echo hello")).ShouldBe(["echo bonjour", "echo hello"]);
    }
}
