using System.Net.WebSockets;
using System.Text;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine.Tests.Stream;

public sealed class StreamTests : IAsyncLifetime
{
    private DirectLineHost host = null!;
    private Chat ada = null!;

    public async Task InitializeAsync()
    {
        host = await DirectLineHost.StartAsync(new Dictionary<string, string?> { ["DirectLine:RateLimit:Enabled"] = "false" });
        ada = await host.AdaAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_was_said_between_the_start_and_the_socket_comes_first()
    {
        await ada.SayAsync("early");
        await using var stream = await ada.OpenAsync();
        await ada.SayAsync("late");

        (await stream.TextsAsync(2)).ShouldBe(["early", "late"]);
    }

    [Fact]
    public async Task A_socket_that_comes_back_with_a_watermark_misses_and_repeats_nothing()
    {
        await using var first = await ada.OpenAsync();
        await ada.SayAsync("one");
        await first.TextsAsync(1);
        var watermark = first.Watermark;
        first.Socket.Abort();
        await ada.SayAsync("two");

        await using var second = await ada.ReopenAsync(watermark);
        await ada.SayAsync("three");

        (await second.TextsAsync(2)).ShouldBe(["two", "three"]);
    }

    [Fact]
    public async Task Without_a_watermark_the_whole_history_comes_again()
    {
        await ada.SayAsync("one");
        await ada.SayAsync("two");

        await using var stream = await ada.ReopenAsync();

        (await stream.TextsAsync(2)).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task The_watermark_of_a_socket_works_in_a_poll_and_the_reverse()
    {
        await using var stream = await ada.OpenAsync();
        await ada.SayAsync("one");
        await stream.TextsAsync(1);
        await ada.SayAsync("two");

        (await ada.TextsAsync(stream.Watermark)).ShouldBe(["two"]);
        await using var again = await ada.ReopenAsync((await ada.ReadAsync()).Text("watermark"));
        await ada.SayAsync("three");
        (await again.TextsAsync(1)).ShouldBe(["three"]);
    }

    [Fact]
    public async Task Two_tabs_are_both_fed()
    {
        await using var one = await ada.OpenAsync();
        await using var two = await ada.ReopenAsync();
        await ada.SayAsync("hello");

        (await one.TextsAsync(1)).ShouldBe(["hello"]);
        (await two.TextsAsync(1)).ShouldBe(["hello"]);
    }

    [Fact]
    public async Task Socket_and_poll_show_one_order()
    {
        await using var stream = await ada.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => ada.SayAsync($"line {n}")));

        (await stream.TextsAsync(60)).ShouldBe(await ada.TextsAsync());
    }

    [Fact]
    public async Task A_frame_holds_one_line_because_directlinejs_mixes_up_longer_ones()
    {
        for (var n = 0; n < 5; n++) await ada.SayAsync($"line {n}");
        await using var stream = await ada.OpenAsync();

        for (var n = 0; n < 5; n++)
            Chat.Texts((await stream.NextAsync())!.Value).ShouldBe([$"line {n}"]);
    }

    [Fact]
    public async Task An_agent_who_types_shows_and_moves_no_watermark()
    {
        await using var stream = await ada.OpenAsync();
        await ada.SayAsync("hello");
        await stream.TextsAsync(1);

        host.Typing.Send(new TypingSignal(ada.Id, new Author(AuthorKind.Agent, Bot.Grace.AgentId, Bot.Grace.Name)));

        var frame = (await stream.NextAsync())!.Value;
        frame.TryGetProperty("watermark", out _).ShouldBeFalse();
        var typing = frame.GetProperty("activities")[0];
        typing.GetProperty("type").GetString().ShouldBe("typing");
        typing.GetProperty("from").GetProperty("role").GetString().ShouldBe("bot");
        frame.GetRawText().ShouldNotContain(Bot.Grace.Name);
    }

    [Fact]
    public async Task The_persons_typing_reaches_all_their_windows_and_no_log()
    {
        await using var here = await ada.OpenAsync();
        await using var elsewhere = await ada.ReopenAsync();
        // Typing is for whoever is there already.
        await ada.PostAsync(new { type = "message", from = new { id = "dl_ada" }, text = "hello" });
        foreach (var stream in new[] { here, elsewhere })
            await stream.UntilAsync(activity => activity.GetProperty("type").GetString() == "message");
        await ada.PostAsync(new { type = "typing", from = new { id = "dl_ada" }, text = "half a thought" });

        foreach (var stream in new[] { here, elsewhere })
        {
            var typing = await stream.UntilAsync(activity => activity.GetProperty("type").GetString() == "typing");
            typing.GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_ada");
            typing.GetProperty("from").GetProperty("role").GetString().ShouldBe("user");
            typing.TryGetProperty("text", out _).ShouldBeFalse();
        }

        (await ada.TextsAsync()).ShouldBe(["hello"]);
    }

    [Fact]
    public async Task Typing_of_the_bot_with_live_text_passes_unchanged()
    {
        await using var stream = await ada.OpenAsync();
        await host.SayAsBotAsync(ada.Id, new Activity
        {
            Type = ActivityTypes.Typing,
            Text = "I am thin",
            ChannelData = new { streamType = "streaming", streamId = "s1", streamSequence = 2 },
        });

        var typing = await stream.UntilAsync(activity => activity.GetProperty("type").GetString() == "typing");
        typing.GetProperty("text").GetString().ShouldBe("I am thin");
        typing.GetProperty("channelData").GetProperty("streamSequence").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Junk_from_the_client_is_ignored()
    {
        await using var stream = await ada.OpenAsync();
        await SendAsync(stream, "", WebSocketMessageType.Text);
        await SendAsync(stream, "{ not json", WebSocketMessageType.Text);
        await SendAsync(stream, "bytes", WebSocketMessageType.Binary);
        await ada.SayAsync("still here");

        (await stream.TextsAsync(1)).ShouldBe(["still here"]);
    }

    [Fact]
    public async Task A_message_without_end_is_answered_with_a_close()
    {
        await using var stream = await ada.OpenAsync();
        for (var n = 0; n < 20 && stream.Socket.State == WebSocketState.Open; n++)
            await SendAsync(stream, new string('x', 8 * 1024), WebSocketMessageType.Text, end: false);

        (await stream.NextAsync()).ShouldBeNull();
        stream.Socket.CloseStatus.ShouldBe(WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task An_open_socket_keeps_its_person_online()
    {
        (await host.Presence.StatusAsync(PresenceService.OfUser(ada.Id))).Online.ShouldBeFalse();

        await using var stream = await ada.OpenAsync();
        await host.SayAsBotAsync(ada.Id, Bot.Message("hi"));
        await stream.TextsAsync(1);

        (await host.Presence.StatusAsync(PresenceService.OfUser(ada.Id))).Online.ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_up_no_post()
    {
        await using var deaf = await ada.OpenAsync();
        var line = new string('x', 200 * 1024);
        for (var n = 0; n < 60; n++) (await ada.SayAsync(line)).ShouldBe(HttpStatusCode.OK);

        (await ada.TextsAsync("40")).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_ticket_is_for_one_conversation_and_is_no_token()
    {
        var mallory = await host.AdaAsync("dl_mallory");
        var ticket = mallory.Started.Text("streamUrl").Split("t=")[1];

        (await host.Anyone().GetAsync($"{ada.Path}/stream?t={ticket}")).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
        (await host.Anyone().GetAsync($"{ada.Path}/stream?t={ada.Client.Credential}")).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
        (await host.Anyone().GetAsync($"{ada.Path}/stream")).ShouldFail(HttpStatusCode.Unauthorized, "BadArgument");
        (await host.With(ticket).GetAsync(mallory.Path)).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task The_stream_is_a_web_socket()
    {
        var query = new Uri(ada.Started.Text("streamUrl")).Query;

        (await host.Anyone().GetAsync($"{ada.Path}/stream{query}")).ShouldFail(HttpStatusCode.BadRequest, "BadArgument");
    }

    private static Task SendAsync(ClientStream stream, string text, WebSocketMessageType type, bool end = true) =>
        stream.Socket.SendAsync(Encoding.UTF8.GetBytes(text), type, end, CancellationToken.None);
}
