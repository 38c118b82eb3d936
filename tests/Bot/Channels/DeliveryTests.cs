using System.Text.Json;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
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
        await using var room = new ChannelRoom(ScriptedBot.Echo);

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
        await using var room = new ChannelRoom(ScriptedBot.Echo);
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
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        var hello = room.Message("hello");
        hello["channelId"] = "webchat";
        await room.PostAsync(hello);
        await room.The<ControlService>().TakeAsync(ChannelRoom.Conversation, new Holder("grace", "Grace"));

        await room.Journal.UntilAsync("(event handoff.status)");

        room.Journal.Taken[^1].Activity.GetProperty("value").GetProperty("state").GetString().ShouldBe("accepted");
    }

    [Fact]
    public async Task Expected_replies_are_not_sent_a_second_time_but_what_comes_later_is()
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        var question = room.Message("hello");
        question["deliveryMode"] = "expectReplies";
        await room.PostAsync(question);
        var reference = (await room.The<ConversationLog>().ReadAsync(ChannelRoom.Conversation, 0))[0].Activity.GetConversationReference();

        await room.The<LogAdapter>().ContinueConversationAsync(
            "bot", reference, (turn, cancellation) =>
                turn.SendActivityAsync("by the way", cancellationToken: cancellation), CancellationToken.None);

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
            await turn.Adapter.SendActivitiesAsync(
                turn, [new Activity { Type = ActivityTypes.Typing, Text = "past the gate" }], CancellationToken.None);
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
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        await room.AdaSaysAsync("hello");
        await room.Journal.UntilAsync("echo hello");
        const string Moved = "https://smba.example.net/emea/";
        var later = room.Message("I moved");
        later["serviceUrl"] = Moved;
        await room.PostAsync(later, $"Bearer {(room.Channel.Draft with { ServiceUrl = Moved }).Sign()}");
        await room.Journal.UntilAsync("echo I moved");

        room.Journal.Taken[^1].Path.ShouldStartWith(Moved);
    }
}
