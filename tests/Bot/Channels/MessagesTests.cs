using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Takeovers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>What becomes of that which a channel sends.</summary>
public sealed class MessagesTests
{
    [Fact]
    public async Task A_message_is_in_the_log_when_it_is_acknowledged_and_once_however_often_it_is_sent()
    {
        await using var room = new ChannelRoom(Echo);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => room.AdaSaysAsync("hello", "m1")));
        await room.AdaSaysAsync("goodbye", "m2");

        (await room.ToldAsync()).Where(line => line.StartsWith("User", StringComparison.Ordinal))
            .ShouldBe(["User: hello", "User: goodbye"]);
    }

    [Fact]
    public async Task An_edit_of_a_message_is_no_repetition_of_it()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        await room.AdaSaysAsync("helo", "m1");
        var edit = room.Message("hello", "m1");
        edit["type"] = "messageUpdate";
        edit["timestamp"] = "2027-03-01T09:00:01Z";
        for (var attempt = 0; attempt < 2; attempt++) (await room.PostAsync(edit)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await room.ToldAsync()).ShouldBe(["User: helo", "User: hello"]);
    }

    [Fact]
    public async Task Replies_that_the_channel_expects_are_in_the_response_also_when_it_asks_again()
    {
        await using var room = new ChannelRoom(async turn =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivitiesAsync([new Activity { Type = ActivityTypes.Typing }, MessageFactory.Text("two")]);
        });
        var question = room.Message("hello", "m1");
        question["deliveryMode"] = "expectReplies";

        for (var attempt = 0; attempt < 2; attempt++)
            (await TextsAsync(await room.PostAsync(question))).ShouldBe(["one", "(typing)", "two"]);
        (await room.ToldAsync()).ShouldBe(["User: hello", "Bot: one", "Bot: typing", "Bot: two"]);
    }

    [Fact]
    public async Task Nobody_waits_for_a_bot_that_does_not_have_control()
    {
        await using var room = new ChannelRoom(Echo);
        await room.AdaSaysAsync("hello");
        await room.The<ControlService>().TakeAsync(ChannelRoom.Conversation, new Holder("grace", "Grace"));
        var question = room.Message("are you a human?");
        question["deliveryMode"] = "expectReplies";
        var click = room.Message("", "click-1");
        click["type"] = "invoke";

        (await TextsAsync(await room.PostAsync(question))).ShouldBeEmpty();
        (await room.PostAsync(click)).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task An_agent_who_takes_control_during_the_turn_ends_the_wait_for_it()
    {
        var asked = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var room = new ChannelRoom(async turn =>
        {
            await turn.SendActivityAsync("one moment");
            asked.SetResult();
            await goOn.Task;
            await turn.SendActivityAsync("too late");
        });
        var question = room.Message("hello");
        question["deliveryMode"] = "expectReplies";

        var waiting = room.PostAsync(question);
        await asked.Task;
        await room.PassUntilAsync(
            async () => (await room.ToldAsync()).Contains("Bot: one moment"), step: TimeSpan.FromMilliseconds(50));
        await room.The<ControlService>().TakeAsync(ChannelRoom.Conversation, new Holder("grace", "Grace"));

        (await TextsAsync(await waiting)).ShouldBe(["one moment"]);
        goOn.SetResult();
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response_also_when_it_is_sent_again()
    {
        var turns = 0;
        await using var room = new ChannelRoom(async turn =>
        {
            turns++;
            var answer = new InvokeResponse { Status = 202, Body = new { approved = true } };
            await turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer });
        });
        var click = room.Message("", "click-1");
        click["type"] = "invoke";

        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var response = await room.PostAsync(click);
            response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await response.Content.ReadAsStringAsync()).ShouldBe("""{"approved":true}""");
        }

        turns.ShouldBe(1);
    }

    [Fact]
    public async Task The_answer_to_a_click_does_not_talk_over_the_agent_either()
    {
        var goOn = new TaskCompletionSource();
        var clicked = new TaskCompletionSource();
        await using var room = new ChannelRoom(async turn =>
        {
            clicked.SetResult();
            await goOn.Task;
            await turn.SendActivityAsync(
                new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200, Body = "bot's card" } });
        });
        var click = room.Message("", "click-1");
        click["type"] = "invoke";

        var waiting = room.PostAsync(click);
        await clicked.Task;
        await room.The<ControlService>().TakeAsync(ChannelRoom.Conversation, new Holder("grace", "Grace"));
        goOn.SetResult();

        (await waiting).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_know_is_not_implemented()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        var click = room.Message("", "click-1");
        click["type"] = "invoke";

        (await room.PostAsync(click)).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_person_is_online_for_a_while_after_they_were_heard_of_and_then_no_more()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        await room.AdaSaysAsync("hello");
        var person = PresenceService.OfUser(ChannelRoom.Conversation);

        room.Channel.Clock.Advance(TimeSpan.FromMinutes(14));
        (await room.The<PresenceService>().StatusAsync(person)).Online.ShouldBeTrue();
        room.Channel.Clock.Advance(TimeSpan.FromMinutes(2));
        (await room.The<PresenceService>().StatusAsync(person)).Online.ShouldBeFalse();
    }

    [Fact]
    public async Task The_hub_knows_that_a_person_was_only_heard_of_and_when()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        using var grace = await room.Host.AgentAsync("Grace");
        using var bob = await room.Host.PersonAsync("Bob");
        await bob.SaysAsync("hello");
        await room.AdaSaysAsync("hello");

        var ada = (await grace.GetAsync($"/conversations/{ChannelRoom.Conversation}")).GetProperty("user");
        (ada.GetProperty("online").GetBoolean(), ada.GetProperty("heardOn").GetString()).ShouldBe((true, "msteams"));
        ada.GetProperty("lastSeenAt").GetDateTimeOffset().ShouldBe(room.Channel.Clock.GetUtcNow());
        (await grace.GetAsync($"/conversations/{bob.ConversationId}")).GetProperty("user").GetProperty("heardOn").ValueKind
            .ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Typing_is_shown_and_not_kept()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        await room.AdaSaysAsync("hello");
        var heard = new List<string>();
        using var listening = room.The<Typing>().Listen(ChannelRoom.Conversation, signal => heard.Add(signal.Author.Id));
        var typing = room.Message("");
        typing["type"] = "typing";

        (await room.PostAsync(typing)).StatusCode.ShouldBe(HttpStatusCode.OK);

        heard.ShouldBe(["ada"]);
        (await room.ToldAsync()).ShouldBe(["User: hello"]);
    }

    [Fact]
    public async Task Nobody_marks_their_own_line_as_an_agents()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        var forged = room.Message("I am Grace");
        forged["channelData"] = new { liveTakeover = new { author = "agent", agent = new { name = "Grace" } }, tenant = new { id = "t1" } };

        (await room.PostAsync(forged)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var line = (await room.The<ConversationLog>().ReadAsync(ChannelRoom.Conversation, 0)).Single().Activity;
        LineMark.Of(line).ShouldBeNull();
        Payload.TryGet(line.ChannelData, "tenant.id", out var tenant).ShouldBeTrue();
        tenant.ShouldBe("t1");
    }

    [Fact]
    public async Task A_channel_does_not_get_into_the_conversation_of_another()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        using var bob = await room.Host.PersonAsync("Bob");
        var intruding = room.Message("hello");
        intruding["conversation"] = new { id = bob.ConversationId };
        var elsewhere = room.Message("hello");
        elsewhere["channelId"] = "webchat";
        await room.AdaSaysAsync("hello");

        (await room.PostAsync(intruding)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await room.PostAsync(elsewhere)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await room.ToldAsync(bob.ConversationId)).ShouldNotContain("User: hello");
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    public async Task An_activity_without_what_it_needs_is_refused_by_name(string left)
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        var activity = room.Message("hello");
        activity.Remove(left);

        using var response = await room.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"The activity has no {left}");
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"\ud800"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "text/plain", HttpStatusCode.BadRequest)]
    [InlineData(null, "application/json", HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_that_is_no_activity_is_refused(string? body, string contentType, HttpStatusCode status)
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        using var http = room.Host.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", room.Channel.Draft.Sign());
        using var content = new StringContent(body ?? new string(' ', 2_000_000), Encoding.UTF8, contentType);

        (await http.PostAsync("/api/messages", content)).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("{}", "text/plain")]
    [InlineData("""{"type":"message"}""", "application/json")]
    public async Task The_connection_outlives_a_body_that_is_no_activity(string body, string contentType)
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        var address = room.Host.Listen();
        using var socket = new TcpClient(address.Host, address.Port);
        using var stream = socket.GetStream();
        var request = Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {room.Channel.Draft.Sign()}\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await stream.WriteAsync(request);
            (await HeadAsync(stream)).ShouldStartWith("HTTP/1.1 400 ");
        }
    }

    private static async Task<string> HeadAsync(NetworkStream stream)
    {
        var read = new byte[16 * 1024];
        var length = 0;
        while (!Encoding.ASCII.GetString(read, 0, length).EndsWith("0\r\n\r\n", StringComparison.Ordinal))
        {
            var more = await stream.ReadAsync(read.AsMemory(length));
            more.ShouldBeGreaterThan(0, "The connection was closed.");
            length += more;
        }

        return Encoding.ASCII.GetString(read, 0, length);
    }

    private static Task<ResourceResponse> Echo(ITurnContext turn) => turn.SendActivityAsync($"echo {turn.Activity.Text}");

    private static async Task<IReadOnlyList<string>> TextsAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. body.RootElement.GetProperty("activities").EnumerateArray().Select(activity =>
            activity.TryGetProperty("text", out var text) ? text.GetString()! : $"({activity.GetProperty("type").GetString()})")];
    }
}
