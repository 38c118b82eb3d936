using System.Net;
using System.Text.Json;
using LiveTakeover.Handoff;
using LiveTakeover.Middleware;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>How the log gets to a channel that does not read it.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_reply_goes_to_the_activity_that_it_answers_under_the_bots_token()
    {
        await using var room = new ChannelRoom(Echo);

        await room.AdaSaysAsync("hello", "m/1");
        await room.Journal.UntilAsync("echo hello");

        var reply = room.Journal.Taken.ShouldHaveSingleItem();
        reply.Method.ShouldBe("POST");
        reply.Path.ShouldBe("https://smba.example.net/teams/v3/conversations/a%3Aada-in-teams/activities/m%2F1");
        reply.Token.ShouldBe("token-1");
        reply.Activity.GetProperty("from").GetProperty("id").GetString().ShouldBe($"28:{FakeChannel.AppId}");
        reply.Activity.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("ada");
        reply.Activity.TryGetProperty("id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_takeover_works_from_end_to_end()
    {
        await using var room = new ChannelRoom(Echo);
        using var grace = await room.Host.AgentAsync("Grace");
        await room.AdaSaysAsync("hello");
        await room.Journal.UntilAsync("echo hello");

        (await grace.TakesControlAsync(ChannelRoom.Conversation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await room.AdaSaysAsync("are you a human?");
        (await grace.SaysAsync(ChannelRoom.Conversation, "I am")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await grace.ReleasesControlAsync(ChannelRoom.Conversation);
        await room.AdaSaysAsync("goodbye");

        (await room.Journal.UntilAsync("echo goodbye")).ShouldBe(
            ["echo hello", "An agent joined the conversation", "I am", "An agent left the conversation", "echo goodbye"]);
        var said = room.Journal.Taken.Single(delivered => delivered.Text == "I am");
        said.Path.ShouldEndWith("/activities");
        said.Activity.TryGetProperty("channelData", out _).ShouldBeFalse();
        said.Activity.GetRawText().ShouldNotContain("Grace");
    }

    [Fact]
    public async Task A_channel_that_carries_events_is_told_the_status_of_the_handoff()
    {
        await using var room = new ChannelRoom(Echo);
        var hello = room.Message("hello");
        hello["channelId"] = "webchat";
        await room.PostAsync(hello);
        await room.The<ControlDesk>().TakeAsync(ChannelRoom.Conversation, new Holder("grace", "Grace"));

        await room.Journal.UntilAsync("(event handoff.status)");

        room.Journal.Taken[^1].Activity.GetProperty("value").GetProperty("state").GetString().ShouldBe("accepted");
    }

    [Fact]
    public async Task What_a_busy_channel_asks_for_is_done_and_the_lines_keep_their_order()
    {
        await using var room = new ChannelRoom(Echo);
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
        await using var room = new ChannelRoom(Echo);
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
        await using var room = new ChannelRoom(Echo);
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
        await using var room = new ChannelRoom(new ScriptedBot(Echo), builder => builder.UseSetting("Channels:GiveUpAfter", "00:10:00"));
        for (var attempt = 0; attempt < 200; attempt++) room.Journal.AnswerNext(HttpStatusCode.ServiceUnavailable);
        await room.AdaSaysAsync("hello");

        await room.PassUntilAsync(
            async () => (await room.The<Undelivered>().FailuresAsync(ChannelRoom.Conversation)).Count == 1, TimeSpan.FromSeconds(10));

        room.Journal.Tried.Count.ShouldBeInRange(10, 30);
    }

    [Fact]
    public async Task An_agent_sees_what_did_not_arrive_and_sends_it_again_once()
    {
        await using var room = new ChannelRoom(Echo);
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
        (await grace.GetAsync("/deliveries")).GetProperty("conversations")[0].GetProperty("user").GetProperty("name").GetString().ShouldBe("Ada");
        foreach (var status in new[] { HttpStatusCode.Accepted, HttpStatusCode.Conflict })
            (await grace.SendAsync(HttpMethod.Post, $"/conversations/{ChannelRoom.Conversation}/deliveries/retry", new { seq = lost.GetProperty("seq").GetInt64() })).StatusCode.ShouldBe(status);

        (await room.Journal.UntilAsync("good day")).ShouldBe(["echo hello", "An agent joined the conversation", "how can I help?", "good day"]);
        await Journal.UntilAsync(async () => (await grace.GetAsync("/deliveries")).GetProperty("conversations").GetArrayLength() == 0);
        (await grace.SendAsync(HttpMethod.Post, $"/conversations/{ChannelRoom.Conversation}/deliveries/retry")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await grace.SendAsync(HttpMethod.Post, "/conversations/nowhere/deliveries/retry")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_agent_sees_that_the_channel_does_not_take_the_next_line_and_since_when()
    {
        await using var room = new ChannelRoom(Echo);
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
        await using var room = new ChannelRoom(Echo);
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

    [Fact]
    public async Task One_token_serves_until_shortly_before_it_expires()
    {
        await using var room = new ChannelRoom(Echo);
        await room.AdaSaysAsync("one");
        await room.Journal.UntilAsync("echo one");
        room.Channel.Clock.Advance(TimeSpan.FromMinutes(54));
        await room.AdaSaysAsync("two");
        await room.Journal.UntilAsync("echo two");
        room.Channel.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.AdaSaysAsync("three");
        await room.Journal.UntilAsync("echo three");

        room.Journal.Taken.Select(taken => taken.Token).ShouldBe(["token-1", "token-1", "token-2"]);
    }

    [Fact]
    public async Task What_was_not_sent_when_the_host_went_is_sent_by_the_next_one()
    {
        var folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
        var slow = new TaskCompletionSource();
        var channel = new FakeChannel();
        channel.Journal.Slowness = slow.Task;
        await using (var room = new ChannelRoom(new ScriptedBot(Echo), builder => builder.UseSetting("Handoff:DataFolder", folder), channel))
        {
            await room.AdaSaysAsync("one");
            await room.AdaSaysAsync("two");
            await Journal.UntilAsync(() => channel.Journal.Tried.Count == 1);
        }

        channel.Journal.Lines.ShouldBeEmpty();
        slow.SetResult();
        await using (var next = new ChannelRoom(new ScriptedBot(Echo), builder => builder.UseSetting("Handoff:DataFolder", folder), channel))
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
        await using var room = new ChannelRoom(Echo);
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

    [Fact]
    public async Task Expected_replies_are_not_sent_a_second_time_but_what_comes_later_is()
    {
        await using var room = new ChannelRoom(Echo);
        var question = room.Message("hello");
        question["deliveryMode"] = "expectReplies";
        await room.PostAsync(question);
        var reference = (await room.The<ConversationLog>().ReadAsync(ChannelRoom.Conversation, 0))[0].Activity.GetConversationReference();

        await room.The<LogAdapter>().ContinueConversationAsync(
            "bot", reference, (turn, cancellation) => turn.SendActivityAsync("by the way", cancellationToken: cancellation), CancellationToken.None);

        (await room.Journal.UntilAsync("by the way")).ShouldBe(["by the way"]);
    }

    [Fact]
    public async Task A_change_of_a_line_reaches_it_under_the_channels_own_id()
    {
        await using var room = new ChannelRoom(async turn =>
        {
            var first = await turn.SendActivityAsync("first draft");
            var second = await turn.SendActivityAsync("a slip");
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = first.Id, Text = "fair copy" });
            await turn.DeleteActivityAsync(second.Id!);
            await turn.SendActivityAsync("done");
        });

        await room.AdaSaysAsync("write");
        await room.Journal.UntilAsync("done");

        room.Journal.Taken.Select(taken => $"{taken.Method} {taken.Path.Split('/')[^1]} {taken.Text}").ShouldBe(
            ["POST teams-1 first draft", "POST teams-1 a slip", "PUT channel-1 fair copy", "DELETE channel-2 ", "POST teams-1 done"]);
    }

    [Fact]
    public async Task Typing_goes_by_the_log_or_not_at_all()
    {
        await using var room = new ChannelRoom(async turn =>
        {
            // As ShowTypingMiddleware does it: straight to the adapter, past the gate.
            await turn.Adapter.SendActivitiesAsync(turn, [new Activity { Type = ActivityTypes.Typing, Text = "past the gate" }], CancellationToken.None);
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });
            await turn.SendActivityAsync("done");
        });

        await room.AdaSaysAsync("hello");

        (await room.Journal.UntilAsync("done")).ShouldBe(["(typing)", "done"]);
    }

    [Fact]
    public async Task Typing_that_comes_late_is_left_out()
    {
        await using var room = new ChannelRoom(async turn =>
        {
            await turn.SendActivityAsync("a moment");
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });
            await turn.SendActivityAsync("done");
        });
        room.Journal.AnswerNext(HttpStatusCode.TooManyRequests, retryAfterSeconds: 10);

        await room.AdaSaysAsync("hello");
        await Journal.UntilAsync(() => room.Journal.Tried.Count == 1);
        await room.The<TurnEnds>().WaitAsync((await room.The<ConversationLog>().ReadAsync(ChannelRoom.Conversation, 0))[0]);
        await room.PassUntilAsync(() => room.Journal.Lines.Contains("done"));

        room.Journal.Lines.ShouldBe(["a moment", "done"]);
    }

    [Fact]
    public async Task The_person_is_answered_where_they_were_last_heard_from()
    {
        await using var room = new ChannelRoom(Echo);
        await room.AdaSaysAsync("hello");
        await room.Journal.UntilAsync("echo hello");
        const string Moved = "https://smba.example.net/emea/";
        var later = room.Message("I moved");
        later["serviceUrl"] = Moved;
        await room.PostAsync(later, $"Bearer {(room.Channel.Draft with { ServiceUrl = Moved }).Sign()}");
        await room.Journal.UntilAsync("echo I moved");

        room.Journal.Taken[^1].Path.ShouldStartWith(Moved);
    }

    private static async Task Echo(ITurnContext turn)
    {
        if (turn.Activity.Type == ActivityTypes.Message) await turn.SendActivityAsync($"echo {turn.Activity.Text}");
    }
}
