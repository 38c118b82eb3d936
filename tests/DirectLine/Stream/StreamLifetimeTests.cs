using System.Net.WebSockets;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.DirectLine.Tests.Stream;

public sealed class StreamLifetimeTests
{
    [Fact]
    public async Task A_ticket_that_was_not_used_within_a_minute_is_refused_but_an_open_socket_lives_on()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = await DirectLineHost.StartAsync(clock: clock);
        var ada = await host.AdaAsync();
        await using var open = await ada.OpenAsync();

        clock.Advance(TimeSpan.FromSeconds(61));

        await Should.ThrowAsync<WebSocketException>(() => ada.OpenAsync());
        await ada.SayAsync("still open");
        (await open.TextsAsync(1)).ShouldBe(["still open"]);
    }

    [Fact]
    public async Task Typing_that_is_over_is_not_played_again_to_a_page_that_reloads()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = await DirectLineHost.StartAsync(clock: clock);
        var ada = await host.AdaAsync();
        await host.SayAsBotAsync(
            ada.Id, new Activity { Type = ActivityTypes.Typing }, Bot.Message("hi"), new Activity { Type = ActivityTypes.Typing });
        clock.Advance(TimeSpan.FromSeconds(6));
        await host.SayAsBotAsync(ada.Id, Bot.Message("there"));

        await using var stream = await ada.OpenAsync();

        Chat.Texts((await stream.NextAsync())!.Value).ShouldBe(["hi"]);
        Chat.Texts((await stream.NextAsync())!.Value).ShouldBe(["there"]);
    }

    [Fact]
    public async Task When_the_host_stops_sockets_are_told_and_it_does_not_wait_for_them()
    {
        var host = await DirectLineHost.StartAsync();
        var ada = await host.AdaAsync();
        await using var stream = await ada.OpenAsync();

        var stopped = host.DisposeAsync().AsTask();

        (await stream.NextAsync()).ShouldBeNull();
        stream.Socket.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        await stopped.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task After_a_restart_the_token_the_history_and_the_watermark_are_still_good()
    {
        using var folder = new TemporaryFolder();
        await using var first = await DirectLineHost.StartAsync(folder: folder.Path);
        var ada = await first.AdaAsync();
        await ada.SayAsync("before");
        var watermark = (await ada.ReadAsync()).ShouldBe(HttpStatusCode.OK).Text("watermark");
        await first.DisposeAsync();

        await using var second = await DirectLineHost.StartAsync(folder: folder.Path);
        var again = new Chat(second.With(ada.Client.Credential!), ada.Started);
        await again.SayAsync("after");

        (await again.TextsAsync(watermark)).ShouldBe(["after"]);
        (await again.TextsAsync()).ShouldBe(["before", "after"]);
    }
}
